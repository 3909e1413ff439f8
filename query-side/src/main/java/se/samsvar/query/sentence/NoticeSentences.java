package se.samsvar.query.sentence;

import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.*;

final class NoticeSentences {

    private NoticeSentences() {}

    static String of(NoticeEvent event, Phrases phrases) {
        String partner = phrases.partner(event.partner());
        return switch (event) {
            case NoticeRequested e ->
                phrases.say("NoticeRequested", partner, e.kind().title());
            case NoticeDelivered e ->
                phrases.say(
                        "NoticeDelivered",
                        partner,
                        e.delivery().to(),
                        phrases.when(e.delivery().at()),
                        phrases.title(e.delivery().channel()));
            case NoticeFailed e -> phrases.say("NoticeFailed", partner, String.valueOf(e.attempts()), e.reason());
        };
    }
}
