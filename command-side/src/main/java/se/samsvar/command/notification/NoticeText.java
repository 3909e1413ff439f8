package se.samsvar.command.notification;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.notification.NoticeContent;
import se.samsvar.partner.PartnerCatalogue;

/** The words of a notice, in Swedish. The subject names only what happened and where. */
final class NoticeText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM 'kl.' HH:mm", Locale.of("sv", "SE"))
            .withZone(ZoneId.of("Europe/Stockholm"));

    private NoticeText() {}

    static String subject(NoticeOrder order) {
        NoticeContent content = order.content();
        return order.kind().title() + ": " + what(content) + ", " + content.district();
    }

    static String body(NoticeOrder order, URI baseUrl) {
        NoticeContent content = order.content();
        StringBuilder text = new StringBuilder();
        text.append("Till ")
                .append(PartnerCatalogue.get(order.partner()).name())
                .append("\n\n");
        text.append(what(content)).append(" i ").append(content.district()).append(", ");
        text.append(TIME.format(content.occurredAt())).append(".\n");
        paragraph(text, content.summary());
        paragraph(text, content.reason() == null ? null : "Skäl: " + content.reason());
        tasks(text, content, baseUrl);
        walk(text, content, baseUrl);
        text.append("\nHela läget: ").append(baseUrl).append("/handelser/").append(order.incidentId());
        return text.append("\n\nSamsvar skickar detta automatiskt. Svara inte på mejlet.\n")
                .toString();
    }

    private static void tasks(StringBuilder text, NoticeContent content, URI baseUrl) {
        if (!content.tasks().isEmpty()) {
            text.append("\nUppgifter:\n");
        }
        content.tasks()
                .forEach(task -> text.append("– ")
                        .append(task.title())
                        .append(due(task.dueAt()))
                        .append("\n  ")
                        .append(baseUrl)
                        .append("/inkorg/")
                        .append(task.taskId())
                        .append('\n'));
    }

    private static void walk(StringBuilder text, NoticeContent content, URI baseUrl) {
        NoticeContent.Walk walk = content.walk();
        if (walk != null) {
            text.append("\nTrygghetsvandring ")
                    .append(TIME.format(walk.startsAt()))
                    .append(".\n  ");
            text.append(baseUrl).append("/vandringar/").append(walk.walkId()).append('\n');
        }
    }

    private static String due(@Nullable Instant dueAt) {
        return dueAt == null ? " (frist sätts när platsen är frigiven)" : " – senast " + TIME.format(dueAt);
    }

    private static void paragraph(StringBuilder text, @Nullable String words) {
        if (words != null) {
            text.append('\n').append(words).append('\n');
        }
    }

    private static String what(NoticeContent content) {
        String title = content.type().title();
        return content.suspected() ? "Misstänkt " + title.toLowerCase(Locale.ROOT) : title;
    }
}
