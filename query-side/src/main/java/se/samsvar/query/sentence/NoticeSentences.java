package se.samsvar.query.sentence;

import java.util.stream.Collectors;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;

record NoticeSentences(Phrases phrases, String partner) {

    static String of(NoticeEvent event, Phrases phrases) {
        return new NoticeSentences(phrases, phrases.partner(event.partner())).of(event);
    }

    private String of(NoticeEvent event) {
        return switch (event) {
            case NoticeRequested e ->
                phrases.say("NoticeRequested", partner, e.kind().title(phrases.locale()));
            case NoticeDeferred e ->
                phrases.say(
                        "NoticeDeferred",
                        partner,
                        phrases.when(e.until()),
                        e.reason().title(phrases.locale()));
            case NoticeWithheld e ->
                phrases.say("NoticeWithheld", partner, e.reason().title(phrases.locale()));
            case NoticeAddressed e -> phrases.say("NoticeAddressed", partner, recipients(e));
            case NoticeDelivered e -> delivered(e);
            case NoticeFailed e -> failed(e);
            case NoticeResendRequested _ -> phrases.say("NoticeResendRequested", partner);
        };
    }

    private String recipients(NoticeAddressed event) {
        return event.recipients().stream()
                .map(recipient -> phrases.say(
                        "recipient", recipient.name(), recipient.why().title(phrases.locale())))
                .collect(Collectors.joining(", "));
    }

    private String delivered(NoticeDelivered event) {
        return phrases.say(
                "NoticeDelivered",
                partner,
                phrases.address(event.partner(), "to", event.delivery().to()),
                phrases.when(event.delivery().at()),
                phrases.title(event.delivery().channel()));
    }

    /** What a server answers may name the address. */
    private String failed(NoticeFailed event) {
        return phrases.say(
                event.permanent() ? "NoticeFailed.permanent" : "NoticeFailed",
                partner,
                String.valueOf(event.attempts()),
                phrases.address(event.partner(), "because", event.reason()));
    }
}
