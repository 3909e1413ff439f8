package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.by;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.refusal.Refusals;
import se.samsvar.response.PlanCommand.DiscardPlanDraft;
import se.samsvar.response.PlanCommand.DraftPlan;
import se.samsvar.response.PlanCommand.PublishPlan;
import se.samsvar.response.PlanEvent.PlanDraftDiscarded;
import se.samsvar.response.PlanEvent.PlanDrafted;
import se.samsvar.response.PlanEvent.PlanPublished;
import se.samsvar.response.PlanId;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.FollowUp;

/** Plans are drafted, checked as a whole, and put in force one version after the other. */
class VersionedPlanTest {

    private static final PlanId SHOOTING = new PlanId(IncidentType.SHOOTING);
    private static final PlanCatalogue FIRST = new PlanCatalogue();
    private static final ResponsePlan PLAN = FIRST.get(IncidentType.SHOOTING);
    private static final PlanRow ROW =
            new PlanRow("99", List.of(MIMER), "Byt lås", "4h", GoalPair.parse("G/BOI"), null, null, null, true);

    private AggregateTestFixture<VersionedPlan> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(VersionedPlan.class);
        fixture.registerInjectableResource(FIRST);
    }

    private static ResponsePlan with(PlanRow row, int version) {
        List<PlanRow> rows = new ArrayList<>(PLAN.rows());
        rows.add(row);
        return new ResponsePlan(PLAN.type(), version, PLAN.historyAfter(), PLAN.followUp(), PLAN.walkWithin(), rows);
    }

    @Test
    void publishingPutsTheNextVersionInForce() {
        PublishPlan command = new PublishPlan(SHOOTING, with(ROW, 1));
        PlanPublished event = new PlanPublished(SHOOTING, with(ROW, 2));
        fixture.givenNoPriorActivity()
                .when(command, by(LEAD))
                .expectEvents(event)
                .expectResultMessagePayload(2);
        fixture.given(event).when(command, by(LEAD)).expectNoEvents().expectResultMessagePayload(2);
        fixture.givenNoPriorActivity()
                .when(new PublishPlan(SHOOTING, PLAN), by(LEAD))
                .expectNoEvents()
                .expectResultMessagePayload(1);
    }

    @Test
    void whatWasMadeFromAnOlderVersionIsRefused() {
        PlanRow other =
                new PlanRow("98", List.of(MIMER), "Annat", "4h", GoalPair.parse("G/BOI"), null, null, null, true);
        fixture.given(new PlanPublished(SHOOTING, with(ROW, 2)))
                .when(new PublishPlan(SHOOTING, with(other, 1)), by(LEAD))
                .expectException(refuses(RefusalCode.PLAN_CHANGED));
        fixture.givenNoPriorActivity()
                .when(new PublishPlan(SHOOTING, FIRST.get(IncidentType.ARSON)), by(LEAD))
                .expectException(refuses(RefusalCode.PLAN_TYPE));
    }

    @Test
    void aDraftIsKeptUntilItIsPublishedOrDiscarded() {
        PlanDrafted drafted = new PlanDrafted(SHOOTING, with(ROW, 1));
        fixture.givenNoPriorActivity()
                .when(new DraftPlan(SHOOTING, with(ROW, 1)), by(LEAD))
                .expectEvents(drafted);
        fixture.given(drafted)
                .when(new DraftPlan(SHOOTING, with(ROW, 1)), by(LEAD))
                .expectNoEvents();
        fixture.given(drafted)
                .when(new DiscardPlanDraft(SHOOTING), by(LEAD))
                .expectEvents(new PlanDraftDiscarded(SHOOTING));
        fixture.given(drafted, new PlanDraftDiscarded(SHOOTING))
                .when(new DiscardPlanDraft(SHOOTING), by(LEAD))
                .expectException(refuses(RefusalCode.PLAN_NO_DRAFT));
    }

    @ParameterizedTest
    @EnumSource
    void thePlansThatTheCityBeginsWithAreWithoutFault(IncidentType type) {
        assertThat(PlanRule.faults(FIRST.get(type))).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(row("", List.of(MIMER), "T", "4h", null), "row", RefusalCode.PLAN_ROW),
                Arguments.of(row("1", List.of(MIMER), "T", "4h", null), "row", RefusalCode.PLAN_ROW_TWICE),
                Arguments.of(row("a/b", List.of(MIMER), "T", "4h", null), "row", RefusalCode.PLAN_ROW),
                Arguments.of(row("99", List.of(), "T", "4h", null), "partners", RefusalCode.PLAN_ROW_PARTNERS),
                Arguments.of(
                        row("99", List.of(MIMER, MIMER), "T", "4h", null), "partners", RefusalCode.PLAN_ROW_PARTNERS),
                Arguments.of(
                        row("99", List.of(new PartnerId("x")), "T", "4h", null),
                        "partners",
                        RefusalCode.PARTNER_UNKNOWN),
                Arguments.of(
                        row("99", List.of(new PartnerId("revision")), "T", "4h", null),
                        "partners",
                        RefusalCode.PARTNER_UNKNOWN),
                Arguments.of(row("99", List.of(MIMER), " ", "4h", null), "title", RefusalCode.FIELD_REQUIRED),
                Arguments.of(
                        row("99", List.of(MIMER), "Ring 070-123 45 67", "4h", null),
                        "title",
                        RefusalCode.TEXT_PHONE_NUMBER),
                Arguments.of(row("99", List.of(MIMER), "T", "snart", null), "due", RefusalCode.PLAN_DUE),
                Arguments.of(
                        row("99", List.of(MIMER), "T", "4h", "fullmoon"), "condition", RefusalCode.PLAN_CONDITION));
    }

    private static PlanRow row(String name, List<PartnerId> partners, String title, String due, String condition) {
        return new PlanRow(name, partners, title, due, GoalPair.parse("G/BOI"), null, condition, null, true);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsSaidAtItsField(PlanRow row, String field, RefusalCode code) {
        String at = "rows[" + PLAN.rows().size() + "]." + field;
        assertThat(PlanRule.faults(with(row, 1))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(at);
            assertThat(fault.code()).isEqualTo(code);
        });
        fixture.givenNoPriorActivity()
                .when(new PublishPlan(SHOOTING, with(row, 1)), by(LEAD))
                .expectException(Refusals.class);
    }

    @Test
    void allFaultsOfAPlanAreSaidAtOnce() {
        ResponsePlan plan = new ResponsePlan(
                IncidentType.SHOOTING, 1, 0, new FollowUp(100, 0), "walk+1h", Collections.nCopies(2, ROW));
        assertThat(PlanRule.faults(plan))
                .extracting(Refusal::field)
                .containsExactly(
                        "historyAfter",
                        "followUp.remindAtPercent",
                        "followUp.escalateAfterHours",
                        "walkWithin",
                        "rows[1].row");
        assertThat(PlanRule.faults(new ResponsePlan(IncidentType.SHOOTING, 1, 7, FollowUp.DEFAULT, null, List.of())))
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.PLAN_EMPTY);
    }
}
