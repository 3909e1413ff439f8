package se.samsvar.command.notification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A mail as HTML, by a template that escapes whatever somebody wrote. */
final class MailPages {

    private static final String TEMPLATE = "mail";

    private final TemplateEngine engine = new TemplateEngine();

    MailPages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailPages.class.getClassLoader());
        resolver.setPrefix("se/samsvar/command/notification/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    String write(MailView view, MailWords words, long validDays) {
        Context context = new Context();
        context.setVariable("mail", model(view));
        context.setVariable("words", labels(words, validDays));
        return engine.process(TEMPLATE, context);
    }

    /** The template's language reads maps, but no records. */
    private static Map<String, @Nullable Object> model(MailView view) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("language", view.language());
        model.put("title", view.title());
        model.put("greeting", view.greeting());
        model.put("occurrence", view.occurrence());
        model.put("summary", view.summary());
        model.put("reason", view.reason());
        model.put("tasks", lines(view.tasks()));
        model.put("meetings", lines(view.meetings()));
        model.put("pageUrl", view.pageUrl());
        return model;
    }

    private static List<Map<String, @Nullable Object>> lines(List<MailView.Line> lines) {
        return lines.stream().map(MailPages::line).toList();
    }

    private static Map<String, @Nullable Object> line(MailView.Line line) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("words", line.words());
        model.put("url", line.url());
        model.put("answerUrl", line.answerUrl());
        return model;
    }

    private static Map<String, String> labels(MailWords words, long validDays) {
        return Map.of(
                "tasks", words.text("tasks"),
                "meetings", words.text("meetings"),
                "acknowledge", words.text("acknowledge"),
                "reply", words.text("reply"),
                "page", words.text("page"),
                "automatic", words.text("automatic"),
                "links", words.text("links", validDays));
    }
}
