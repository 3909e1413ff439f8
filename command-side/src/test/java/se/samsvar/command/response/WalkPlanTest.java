package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.local;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.IncidentType;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.PlannedWalk;
import se.samsvar.walk.WalkId;

class WalkPlanTest extends PlannerSetUp {

    @Test
    void theWalkIsAtDuskBetween24And72Hours() {
        PlannedWalk walk = plan(shooting()).walk();
        assertThat(walk).isNotNull();
        // sunset in Bäckby on 11 March is at 17:52
        assertThat(walk.startsAt()).isEqualTo(local("2026-03-11T18:00"));
        assertThat(walk.notBefore()).isEqualTo(local("2026-03-11T01:40"));
        assertThat(walk.late()).isFalse();
        assertThat(walk.joins()).isNull();
    }

    @Test
    void theWalkWaitsForTheSceneAndSaysWhenItIsLate() {
        Instant released = local("2026-03-14T12:00");
        PlanningInput input =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, released, List.of());
        PlannedWalk walk = plan(input).walk();
        assertThat(walk).isNotNull();
        assertThat(walk.startsAt()).isEqualTo(local("2026-03-14T18:00"));
        assertThat(walk.late()).isTrue();
    }

    @Test
    void aWalkInTheDistrictWithinSevenDaysIsJoined() {
        PlannedDistrictWalk existing = new PlannedDistrictWalk(new WalkId(new UUID(0, 7)), local("2026-03-12T18:00"));
        PlanningInput input =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of(existing));
        PlannedWalk walk = plan(input).walk();
        assertThat(walk).isNotNull();
        assertThat(walk.joins()).isEqualTo(existing.walkId());
        assertThat(walk.startsAt()).isEqualTo(existing.startsAt());
    }

    @Test
    void aJoinedWalkThatWouldComeTooEarlyMoves() {
        PlannedDistrictWalk existing = new PlannedDistrictWalk(new WalkId(new UUID(0, 7)), local("2026-03-10T18:00"));
        PlanningInput input =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of(existing));
        PlannedWalk walk = plan(input).walk();
        assertThat(walk).isNotNull();
        assertThat(walk.joins()).isEqualTo(existing.walkId());
        assertThat(walk.startsAt()).isEqualTo(local("2026-03-11T18:00"));
    }

    @Test
    void aWalkLaterThanSevenDaysOrElsewhereIsNotJoined() {
        PlannedDistrictWalk existing = new PlannedDistrictWalk(new WalkId(new UUID(0, 7)), local("2026-03-17T18:00"));
        PlanningInput input =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of(existing));
        assertThat(plan(input).walk()).extracting(PlannedWalk::joins).isNull();
    }

    @Test
    void aKillingInAHomeGetsNoWalkAndCountsAgainstCloseRelations() {
        PlanningInput input =
                input(IncidentType.DEADLY_VIOLENCE, TUESDAY_NIGHT, REPORTED, REPORTED, false, true, null, List.of());
        PlannedResponse response = plan(input);
        assertThat(response.walk()).isNull();
        assertThat(response.tasks()).extracting(PlannedTask::row).doesNotContain("29", "31a", "31b", "32");
        assertThat(response.tasks()).extracting(task -> task.goal().toString()).containsOnly("H/VNR");
    }

    @Test
    void aThreatGetsNoWalk() {
        PlanningInput input =
                input(IncidentType.THREAT, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of());
        assertThat(plan(input).walk()).isNull();
        assertThat(plan(input).tasks()).extracting(PlannedTask::row).doesNotContain("29", "32");
    }

    @Test
    void protocolAndActionListFollowTheWalkInWorkingDays() {
        PlannedResponse response = plan(shooting());
        assertThat(task(response, "31a").dueAt()).isEqualTo(local("2026-03-12T18:00"));
        // five working days after Wednesday 11 March
        assertThat(task(response, "31b").dueAt()).isEqualTo(local("2026-03-18T18:00"));
        assertThat(task(response, "32").dueAt()).isEqualTo(local("2026-04-01T18:00"));
    }
}
