package se.samsvar.command.link;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsvar.incident.District;
import se.samsvar.link.FindLink;
import se.samsvar.link.FindLink.State;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.WalkStatus;

class LinkStateRuleTest {

    private static final Instant ISSUED = Instant.parse("2026-03-10T01:00:00Z");
    private static final Instant EXPIRES = ISSUED.plusSeconds(1000);
    private static final LinkClaim CLAIM = new LinkClaim(
            FindLink.Kind.TASK, new NoticeId(new UUID(1, 1)), "a", MIMER, new UUID(1, 2), ISSUED, EXPIRES);

    private static State task(PartnerId holder, TaskStatus status, @Nullable Instant reassignedAt, Instant now) {
        return LinkStateRule.of(CLAIM, new LinkedTask(INCIDENT, holder, "Uppgift", null, status, reassignedAt), now);
    }

    private static State walk(
            WalkStatus status, @Nullable Instant changedAt, Map<PartnerId, LinkedWalk.Reply> replies, Instant now) {
        LinkedWalk walk =
                new LinkedWalk(List.of(MIMER, POLICE), new District("Bäckby"), EXPIRES, status, changedAt, 0, replies);
        return LinkStateRule.of(CLAIM, walk, now);
    }

    @Test
    void aLinkToATaskIsUsableOnceAndUntilItExpires() {
        assertThat(task(MIMER, TaskStatus.ASSIGNED, null, ISSUED)).isEqualTo(State.USABLE);
        assertThat(task(MIMER, TaskStatus.ASSIGNED, null, EXPIRES.minusMillis(1)))
                .isEqualTo(State.USABLE);
        assertThat(task(MIMER, TaskStatus.ASSIGNED, null, EXPIRES)).isEqualTo(State.EXPIRED);
        assertThat(task(MIMER, TaskStatus.ACKNOWLEDGED, null, ISSUED)).isEqualTo(State.USED);
        assertThat(task(MIMER, TaskStatus.STARTED, null, EXPIRES)).isEqualTo(State.USED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"COMPLETED", "DECLINED", "CANCELLED"})
    void theEndOfTheTaskRevokesIt(TaskStatus ended) {
        assertThat(task(MIMER, ended, null, ISSUED)).isEqualTo(State.REVOKED);
    }

    @Test
    void givingTheTaskToAnotherRevokesItEvenIfItComesBack() {
        assertThat(task(POLICE, TaskStatus.ASSIGNED, ISSUED.plusSeconds(1), ISSUED))
                .isEqualTo(State.REVOKED);
        assertThat(task(MIMER, TaskStatus.ASSIGNED, ISSUED.plusSeconds(2), ISSUED))
                .isEqualTo(State.REVOKED);
        assertThat(task(MIMER, TaskStatus.ASSIGNED, ISSUED.minusSeconds(1), ISSUED))
                .as("what the mail is about")
                .isEqualTo(State.USABLE);
    }

    @Test
    void aLinkToAWalkIsUsedByAnyAnswerSince() {
        Map<PartnerId, LinkedWalk.Reply> before = Map.of(MIMER, new LinkedWalk.Reply(1, ISSUED.minusSeconds(1)));
        Map<PartnerId, LinkedWalk.Reply> since = Map.of(MIMER, new LinkedWalk.Reply(1, ISSUED.plusSeconds(1)));
        Map<PartnerId, LinkedWalk.Reply> others = Map.of(POLICE, new LinkedWalk.Reply(1, ISSUED.plusSeconds(1)));
        assertThat(walk(WalkStatus.PLANNED, null, Map.of(), ISSUED)).isEqualTo(State.USABLE);
        assertThat(walk(WalkStatus.PLANNED, null, before, ISSUED)).isEqualTo(State.USABLE);
        assertThat(walk(WalkStatus.PLANNED, null, since, EXPIRES)).isEqualTo(State.USED);
        assertThat(walk(WalkStatus.PLANNED, null, others, ISSUED)).isEqualTo(State.USABLE);
        assertThat(walk(WalkStatus.PLANNED, null, Map.of(), EXPIRES)).isEqualTo(State.EXPIRED);
    }

    @Test
    void aWalkThatChangedOrEndedRevokesIt() {
        assertThat(walk(WalkStatus.PLANNED, ISSUED.plusSeconds(1), Map.of(), ISSUED))
                .isEqualTo(State.REVOKED);
        assertThat(walk(WalkStatus.PLANNED, ISSUED.minusSeconds(1), Map.of(), ISSUED))
                .isEqualTo(State.USABLE);
        assertThat(walk(WalkStatus.CANCELLED, null, Map.of(), ISSUED)).isEqualTo(State.REVOKED);
        assertThat(walk(WalkStatus.HELD, null, Map.of(), ISSUED)).isEqualTo(State.REVOKED);
        LinkedWalk withoutUs =
                new LinkedWalk(List.of(POLICE), new District("Bäckby"), EXPIRES, WalkStatus.PLANNED, null, 0, Map.of());
        assertThat(LinkStateRule.of(CLAIM, withoutUs, ISSUED)).isEqualTo(State.REVOKED);
    }
}
