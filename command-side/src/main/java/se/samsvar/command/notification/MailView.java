package se.samsvar.command.notification;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail shows, in words.
 *
 * @param occurrence what happened, where and when, or null
 * @param pageUrl where all of it can be seen
 */
record MailView(
        String language,
        String title,
        String greeting,
        @Nullable String occurrence,
        @Nullable String summary,
        @Nullable String reason,
        List<Line> tasks,
        List<Line> meetings,
        URI pageUrl) {

    /**
     * A task or a meeting.
     *
     * @param answerUrl to answer without a login, or null
     */
    record Line(String words, URI url, @Nullable URI answerUrl) {}
}
