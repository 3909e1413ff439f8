package se.samsvar.command.link;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import se.samsvar.link.FindLink;
import se.samsvar.link.FindLink.State;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkId;

/** Makes the links of a mail. The same mail has the same links, however often it is written. */
public final class Links {

    private static final String PATH = "/svar/";

    private final LinkTokens tokens;
    private final LinkSubjects subjects;
    private final Duration validity;
    private final URI baseUrl;
    private final Clock clock;

    /**
     * One recipient of one notice.
     *
     * @param recipient the recipient's key
     * @param askedAt when the notice was asked for, by the event store's clock: what it says was true then
     * @param addressedAt when this recipient was chosen, from which the links' life is counted
     */
    public record Mail(NoticeId noticeId, String recipient, PartnerId partner, Instant askedAt, Instant addressedAt) {}

    Links(LinkTokens tokens, LinkSubjects subjects, Duration validity, URI baseUrl, Clock clock) {
        this.tokens = tokens;
        this.subjects = subjects;
        this.validity = validity;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** To acknowledge the task, where that is still to be done. */
    public Optional<URI> acknowledging(TaskId taskId, Mail mail) {
        LinkClaim claim = claim(FindLink.Kind.TASK, taskId.value(), mail);
        return subjects.task(taskId)
                .filter(task -> LinkStateRule.of(claim, task, clock.instant()) == State.USABLE)
                .map(task -> link(claim));
    }

    /** To answer the invitation to the walk, where that is still to be done. */
    public Optional<URI> answering(WalkId walkId, Mail mail) {
        LinkClaim claim = claim(FindLink.Kind.WALK, walkId.value(), mail);
        return subjects.walk(walkId)
                .filter(walk -> LinkStateRule.of(claim, walk, clock.instant()) == State.USABLE)
                .map(walk -> link(claim));
    }

    /** In days, for people. */
    public long validDays() {
        return validity.toDays();
    }

    private URI link(LinkClaim claim) {
        return URI.create(baseUrl + PATH + tokens.write(claim));
    }

    private LinkClaim claim(FindLink.Kind kind, UUID subject, Mail mail) {
        return new LinkClaim(
                kind,
                mail.noticeId(),
                mail.recipient(),
                mail.partner(),
                subject,
                afterItsMillisecond(mail.askedAt()),
                mail.addressedAt().plus(validity));
    }

    /** The event store keeps milliseconds: what led to the mail must not seem to have come after it. */
    private static Instant afterItsMillisecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }
}
