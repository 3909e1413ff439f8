package se.samsvar.command.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as plain text. */
final class MailTexts {

    private MailTexts() {}

    static String write(MailView view, MailWords words, long validDays) {
        StringBuilder text = new StringBuilder(view.greeting()).append('\n');
        paragraph(text, view.occurrence());
        paragraph(text, view.summary());
        paragraph(text, view.reason());
        lines(text, words.text("tasks"), view.tasks(), words.text("acknowledge"));
        lines(text, words.text("meetings"), view.meetings(), words.text("reply"));
        paragraph(text, words.text("page") + ": " + view.pageUrl());
        return text.append('\n')
                .append(words.text("automatic"))
                .append('\n')
                .append(words.text("links", validDays))
                .append('\n')
                .toString();
    }

    private static void paragraph(StringBuilder text, @Nullable String words) {
        if (words != null) {
            text.append('\n').append(words).append('\n');
        }
    }

    private static void lines(StringBuilder text, String heading, List<MailView.Line> lines, String answer) {
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append(":\n");
        }
        for (MailView.Line line : lines) {
            text.append("– ")
                    .append(line.words())
                    .append("\n  ")
                    .append(line.url())
                    .append('\n');
            if (line.answerUrl() != null) {
                text.append("  ")
                        .append(answer)
                        .append(": ")
                        .append(line.answerUrl())
                        .append('\n');
            }
        }
    }
}
