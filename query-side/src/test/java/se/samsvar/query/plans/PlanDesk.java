package se.samsvar.query.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.TestClock;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.CheckPlan;
import se.samsvar.response.FindPlan;
import se.samsvar.response.FindPlanOverview;
import se.samsvar.response.FindPlanVersion;
import se.samsvar.response.PlanCommand;
import se.samsvar.response.PlanCommand.DiscardPlanDraft;
import se.samsvar.response.PlanCommand.DraftPlan;
import se.samsvar.response.PlanCommand.PublishPlan;
import se.samsvar.response.PlanRow;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.PlannedWalk;
import se.samsvar.response.ResponsePlan;
import se.samsvar.response.TryPlan;
import se.samsvar.task.FollowUp;
import se.samsvar.task.Urgency;

/** Stands in for the command side's plans: keeps what it is told, and finds a due rule of {@code soon} wrong. */
final class PlanDesk implements AutoCloseable {
    static final PlanRow CLEANING = row("17", "Sanering", "scene+4h", "teknik");
    static final PlanRow PATROL = row("3", "Synlig närvaro", "24h", "polis");

    final List<PlanCommand> ordered = new CopyOnWriteArrayList<>();
    private final List<ResponsePlan> versions = new ArrayList<>();
    private final List<Registration> handlers = new ArrayList<>();
    private volatile @Nullable ResponsePlan draft;

    PlanDesk(QueryBus queries, CommandBus commands) {
        versions.add(plan(1, PATROL));
        versions.add(plan(2, PATROL, CLEANING));
        answer(queries, FindPlan.class, ResponsePlan.class, query -> versions.getLast());
        answer(queries, FindPlanVersion.class, ResponsePlan.class, query -> version(query.version()));
        answer(queries, FindPlanOverview.class, FindPlanOverview.Overview.class, query -> overview());
        answer(queries, CheckPlan.class, CheckPlan.Faults.class, query -> new CheckPlan.Faults(faults(query.plan())));
        answer(queries, TryPlan.class, TryPlan.Outcomes.class, PlanDesk::tried);
        for (Class<?> type : List.of(DraftPlan.class, PublishPlan.class, DiscardPlanDraft.class)) {
            handlers.add(commands.subscribe(type.getName(), message -> handle((PlanCommand) message.getPayload())));
        }
    }

    static PlanRow row(String row, String title, String due, String... partners) {
        return new PlanRow(
                row, Happenings.partners(partners), title, due, GoalPair.parse("G/STR"), null, null, null, true);
    }

    static ResponsePlan plan(int version, PlanRow... rows) {
        return new ResponsePlan(IncidentType.SHOOTING, version, 7, FollowUp.DEFAULT, "72h", List.of(rows));
    }

    void keepDraft(@Nullable ResponsePlan kept) {
        draft = kept;
    }

    void publish(ResponsePlan plan) {
        versions.add(plan);
    }

    @Override
    public void close() {
        handlers.forEach(Registration::cancel);
    }

    private @Nullable Integer handle(PlanCommand command) {
        ordered.add(command);
        switch (command) {
            case DraftPlan given -> draft = given.draft();
            case DiscardPlanDraft _ -> draft = null;
            case PublishPlan given -> {
                int inForce = versions.getLast().version();
                if (given.plan().version() != inForce) {
                    throw new Refusal(RefusalCode.PLAN_CHANGED, "version", String.valueOf(inForce));
                }
                return inForce + 1;
            }
        }
        return null;
    }

    private FindPlanOverview.Overview overview() {
        return new FindPlanOverview.Overview(
                versions.getLast(),
                draft,
                versions.reversed().stream().map(ResponsePlan::version).toList());
    }

    private ResponsePlan version(int asked) {
        return versions.stream()
                .filter(plan -> plan.version() == asked)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.PLAN_NOT_FOUND, "version", String.valueOf(asked)));
    }

    private static List<CheckPlan.Fault> faults(ResponsePlan plan) {
        List<CheckPlan.Fault> faults = new ArrayList<>();
        for (int i = 0; i < plan.rows().size(); i++) {
            PlanRow row = plan.rows().get(i);
            if (row.due().equals("soon")) {
                faults.add(new CheckPlan.Fault("rows[" + i + "].due", RefusalCode.PLAN_DUE, List.of("soon")));
            }
            if (row.partners().isEmpty()) {
                faults.add(new CheckPlan.Fault("rows[" + i + "].partners", RefusalCode.PLAN_ROW_PARTNERS, List.of()));
            }
        }
        return faults;
    }

    /** Every row gives its partners a task that is due a day later, and there is a walk after two. */
    private static TryPlan.Outcomes tried(TryPlan question) {
        return new TryPlan.Outcomes(question.incidents().stream()
                .map(past -> new TryPlan.Outcome(
                        past.incidentId(),
                        question.plan().rows().stream()
                                .flatMap(row -> row.partners().stream()
                                        .map(partner -> new PlannedTask(
                                                row.row(),
                                                partner,
                                                row.title(),
                                                row.goal(),
                                                past.reportedAt().plusSeconds(86_400),
                                                null,
                                                Urgency.NOW)))
                                .toList(),
                        new PlannedWalk(past.occurredAt().plusSeconds(172_800), TestClock.START, null, false)))
                .toList());
    }

    private <Q, R> void answer(QueryBus queries, Class<Q> query, Class<R> type, Function<Q, R> handler) {
        handlers.add(queries.<R>subscribe(
                query.getName(), type, message -> handler.apply(query.cast(message.getPayload()))));
    }
}
