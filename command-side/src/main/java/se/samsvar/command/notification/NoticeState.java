package se.samsvar.command.notification;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;
import se.samsvar.notification.Recipient;

/** What became of a notice so far. A resend begins a new round, in which those are addressed who did not get it. */
@NullUnmarked
final class NoticeState {

    private NoticeRequested requested;
    private Instant deferredUntil;
    private boolean withheld;
    private int round;
    private Set<String> addressed;
    private final Set<String> delivered = new HashSet<>();
    private final Set<String> failed = new HashSet<>();

    void on(NoticeEvent event) {
        switch (event) {
            case NoticeRequested e -> requested = e;
            case NoticeDeferred e -> deferredUntil = e.until();
            case NoticeWithheld e -> withheld = true;
            case NoticeAddressed e -> {
                addressed = new HashSet<>();
                e.recipients().forEach(recipient -> addressed.add(recipient.key()));
            }
            case NoticeDelivered e -> {
                delivered.add(e.recipient());
                failed.remove(e.recipient());
            }
            case NoticeFailed e -> failed.add(e.recipient());
            case NoticeResendRequested e -> {
                round = e.round();
                addressed = null;
                failed.clear();
            }
        }
    }

    /** Null before it was asked for. */
    NoticeRequested requested() {
        return requested;
    }

    boolean wasDeferred() {
        return deferredUntil != null;
    }

    boolean waitsAt(Instant now) {
        return deferredUntil != null && now.isBefore(deferredUntil);
    }

    /** Whether it is still to be settled who gets it. A notice of before there were contacts is settled by its delivery. */
    boolean awaitsAddress() {
        boolean settledBefore = round == 0 && !delivered.isEmpty();
        return addressed == null && !withheld && failed.isEmpty() && !settledBefore;
    }

    boolean reached(String recipient) {
        return delivered.contains(recipient);
    }

    boolean givenUpFor(String recipient) {
        return failed.contains(recipient);
    }

    List<Recipient> notReached(List<Recipient> recipients) {
        return recipients.stream()
                .filter(recipient -> !delivered.contains(recipient.key()))
                .toList();
    }

    /** Somebody did not get it, and nobody is still being tried. */
    boolean canBeResent() {
        Set<String> waiting = addressed == null ? new HashSet<>() : new HashSet<>(addressed);
        waiting.removeAll(delivered);
        waiting.removeAll(failed);
        return !withheld && waiting.isEmpty() && !failed.isEmpty();
    }

    int nextRound() {
        return round + 1;
    }
}
