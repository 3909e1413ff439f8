package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.local;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.PlannedTask;
import se.samsvar.task.Waiting;

class ResponsePlannerTest extends PlannerSetUp {

    @ParameterizedTest
    @CsvSource({
        "1,  ledning,       2026-03-10T05:40, G/SKJ",
        "2,  polis,         2026-03-10T04:40, H/SKJ",
        "4,  polis,         2026-03-12T01:40, G/SKJ",
        "6,  socialtjanst,  2026-03-10T03:40, G/FAM",
        "10, socialtjanst,  2026-03-13T01:40, H/INS",
        "11, fritid,        2026-03-10T18:00, G/INS",
        "13, skola,         2026-03-10T07:00, G/FAM",
        "16a, teknik,       2026-03-11T01:40, G/STR",
        "16b, teknik,       2026-03-14T01:40, G/STR",
        "19, kommunikation, 2026-03-10T05:40, G/SKJ",
        "21, mimer,         2026-03-10T07:40, G/BOI",
        "24, mimer,         2026-03-17T01:40, G/BOI",
        "26, region,        2026-04-09T01:40, G/FAM",
        "27, civil,         2026-03-10T18:00, G/INS",
        "35c, ledning,      2026-05-09T01:40, H/SKJ",
    })
    void aShootingsRowsGoToTheirPartnersWithTheirDueTimes(String row, String partner, String due, String goal) {
        PlannedTask task = task(plan(shooting()), row);
        assertThat(task.partner()).isEqualTo(new PartnerId(partner));
        assertThat(task.dueAt()).isEqualTo(local(due));
        assertThat(task.goal()).isEqualTo(GoalPair.parse(goal));
    }

    @Test
    void rowsThatAreOffOrOfOtherTypesAreLeftOut() {
        assertThat(plan(shooting()).tasks())
                .extracting(PlannedTask::row)
                .doesNotContain("5", "18", "28", "23")
                .contains("17", "29", "31a", "31b", "32");
    }

    @Test
    void skadesakringNeedsADamagedBuildingForShootings() {
        PlanningInput hit =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, REPORTED, true, false, null, List.of());
        assertThat(task(plan(hit), "23").dueAt()).isEqualTo(local("2026-03-10T13:40"));
    }

    @Test
    void explosionsNeedNoSuchConditionAndCallTheFireService() {
        PlanningInput explosion =
                input(IncidentType.EXPLOSION, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of());
        assertThat(plan(explosion).tasks()).extracting(PlannedTask::row).contains("23", "28");
    }

    @Test
    void cleaningWaitsForTheScene() {
        PlannedTask waiting = task(plan(shooting()), "17");
        assertThat(waiting.dueAt()).isNull();
        assertThat(waiting.waitsFor()).isEqualTo(Waiting.SCENE_RELEASE);

        Instant released = local("2026-03-10T09:00");
        PlanningInput input =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, released, List.of());
        assertThat(task(plan(input), "17").dueAt()).isEqualTo(local("2026-03-10T13:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday evening: schools open on Monday
        "2026-03-13T21:00, 2026-03-16T07:00",
        // Maundy Thursday at noon: Easter Monday is a holiday, too
        "2026-04-02T12:00, 2026-04-07T07:00",
        // Midsummer's Eve
        "2026-06-19T01:00, 2026-06-22T07:00",
        // before school on a working day
        "2026-03-10T06:59, 2026-03-10T07:00",
        // the night in which clocks go forward
        "2026-03-29T01:30, 2026-03-30T07:00",
    })
    void nextSchoolDayKnowsWeekendsAndHolidays(String reported, String due) {
        Instant at = local(reported);
        PlanningInput input = input(IncidentType.SHOOTING, at, at, at, false, false, null, List.of());
        assertThat(task(plan(input), "13").dueAt()).isEqualTo(local(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T02:00, 2026-03-10T18:00",
        "2026-03-10T17:59, 2026-03-10T18:00",
        "2026-03-10T20:01, 2026-03-11T18:00",
        // clocks go back in the night between
        "2026-10-24T23:00, 2026-10-25T18:00",
    })
    void theEveningIsTodayOrTomorrow(String reported, String due) {
        Instant at = local(reported);
        PlanningInput input = input(IncidentType.SHOOTING, at, at, at, false, false, null, List.of());
        assertThat(task(plan(input), "11").dueAt()).isEqualTo(local(due));
    }

    @Test
    void daysKeepTheTimeOfDayOverBothClockChanges() {
        Instant spring = local("2026-03-26T12:00");
        PlanningInput input = input(IncidentType.SHOOTING, spring, spring, spring, false, false, null, List.of());
        assertThat(task(plan(input), "24").dueAt()).isEqualTo(local("2026-04-02T12:00"));
        Instant autumn = local("2026-10-22T12:00");
        input = input(IncidentType.SHOOTING, autumn, autumn, autumn, false, false, null, List.of());
        assertThat(task(plan(input), "24").dueAt()).isEqualTo(local("2026-10-29T12:00"));
    }

    @Test
    void aDueTimeThatHasPassedAtRegistrationLeavesAnHour() {
        Instant nextDay = local("2026-03-11T10:00");
        PlanningInput late =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, nextDay, nextDay, false, false, null, List.of());
        assertThat(task(plan(late), "6").dueAt()).isEqualTo(local("2026-03-11T11:00"));
        assertThat(task(plan(late), "4").dueAt()).isEqualTo(local("2026-03-12T01:40"));
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentType.class,
            names = {"OPEN_DRUG_SCENE", "ARSON", "THREAT"})
    void otherThanShootingsNeverCountAsShootings(IncidentType type) {
        PlanningInput input = input(type, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of());
        assertThat(plan(input).tasks())
                .extracting(task -> task.goal().activity().name())
                .isNotEmpty()
                .doesNotContain("SKJ");
    }

    @Test
    void anIncidentOlderThanItsPlanIsHistory() {
        Instant sevenDays = local("2026-03-17T01:40");
        PlanningInput inTime =
                input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, sevenDays, false, false, null, List.of());
        PlanningInput tooLate = input(
                IncidentType.SHOOTING,
                TUESDAY_NIGHT,
                REPORTED,
                sevenDays.plusSeconds(1),
                false,
                false,
                null,
                List.of());
        assertThat(plan(inTime).history()).isFalse();
        assertThat(plan(tooLate).history()).isTrue();
        assertThat(plan(tooLate).tasks()).isEmpty();
        assertThat(plan(tooLate).walk()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SHOOTING, 43", "EXPLOSION, 45", "DEADLY_VIOLENCE, 44", "OPEN_DRUG_SCENE, 29", "ARSON, 39", "THREAT, 13"
    })
    void everyColumnOfThePlanIsCarriedOutWhole(IncidentType type, int tasks) {
        PlanningInput input = input(type, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of());
        assertThat(plan(input).tasks()).hasSize(tasks);
    }

    @Test
    void theSameInputGivesTheSameAnswer() {
        assertThat(plan(shooting())).isEqualTo(plan(shooting()));
    }
}
