package se.samsvar.query.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;
import se.samsvar.ledger.archive.ArchivedEvent;
import se.samsvar.query.web.Reader;
import se.samsvar.query.web.Times;

/** The readable part of an export: pages that need nothing but a browser. */
class ExportPages {

    static final int EVENTS_ON_A_PAGE = 5_000;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MessageSource messages;

    ExportPages(MessageSource messages) {
        this.messages = messages;
    }

    /** A page that is listed: {@code first} and {@code last} are the numbers of its events. */
    record Listed(String file, long first, long last) {}

    String head(String title) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
                td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0}time{white-space:nowrap}</style>
                </head><body><h1>%s</h1>
                """.formatted(
                Reader.locale().getLanguage(), HtmlUtils.htmlEscape(title, UTF_8), HtmlUtils.htmlEscape(title, UTF_8));
    }

    String tableHead() {
        return "<table><thead><tr><th scope=\"col\">" + text("export.number") + "</th><th scope=\"col\">"
                + text("export.time") + "</th><th scope=\"col\">" + text("export.what") + "</th></tr></thead><tbody>\n";
    }

    String row(ArchivedEvent event) {
        return "<tr id=\"nr-" + event.number() + "\"><td>" + event.number() + "</td><td><time>"
                + HtmlUtils.htmlEscape(time(event.recordedAt()), UTF_8) + "</time></td><td>"
                + HtmlUtils.htmlEscape(event.sentence(), UTF_8) + "</td></tr>\n";
    }

    String tableFoot() {
        return "</tbody></table>\n<p><a href=\"index.html\">" + text("export.index") + "</a></p>\n</body></html>\n";
    }

    String index(List<Listed> pages, String intro) {
        StringBuilder page = new StringBuilder(head(text("export.title")))
                .append("<p>")
                .append(HtmlUtils.htmlEscape(intro, UTF_8))
                .append("</p>\n<ul>\n");
        pages.forEach(one -> page.append("<li><a href=\"")
                .append(one.file())
                .append("\">")
                .append(text("export.page", one.first(), one.last()))
                .append("</a></li>\n"));
        return page.append("</ul>\n</body></html>\n").toString();
    }

    String text(String key, Object... parts) {
        Object[] words = Arrays.stream(parts).map(String::valueOf).toArray();
        return messages.getMessage(key, words, Reader.locale());
    }

    private static String time(String recordedAt) {
        try {
            return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ROOT)
                    .withLocale(Reader.locale())
                    .format(Instant.parse(recordedAt).atZone(Times.ZONE));
        } catch (DateTimeParseException e) {
            return recordedAt;
        }
    }
}
