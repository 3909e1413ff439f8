package se.samsvar.command.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.IncidentCommand;
import se.samsvar.incident.ReportIncident;
import se.samsvar.notification.NoticeCommand;
import se.samsvar.operations.OperationsCommand;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.ImportPoliceFeed;
import se.samsvar.police.NotePoliceRecord;
import se.samsvar.response.PlanCommand;
import se.samsvar.task.TaskCommand;
import se.samsvar.walk.WalkCommand;

/** Who may order what: the whole table, for every command that there is. */
class CommandAuthorisationTest {

    private static final Set<String> LEAD_AND_PARTNERS = Set.of(
            "LogGoalAction",
            "AcknowledgeTask",
            "StartTask",
            "CompleteTask",
            "DeclineTask",
            "CommentOnTask",
            "ReplyToWalk",
            "RecordObservation",
            "AcknowledgeByLink",
            "ReplyByLink",
            "VisitStop",
            "RecordAttendance");

    private static final Set<String> LEAD_AND_ADMIN = Set.of("DraftPlan", "DiscardPlanDraft", "PublishPlan");

    private static final Set<String> ADMIN_ONLY =
            Set.of("PauseProcessor", "StartProcessor", "RetryDeadLetter", "EvictDeadLetter");

    private static final Set<String> SYSTEM_ONLY = Set.of(
            "StartResponse",
            "RecordAsHistory",
            "RemindOfTask",
            "MarkTaskOverdue",
            "EscalateTask",
            "ScheduleWalk",
            "JoinWalk",
            "RequestNotice",
            "RecordDelivery",
            "RecordFailure",
            "AddressNotice",
            "WithholdNotice",
            "InviteToWalk",
            "RelocateWalk",
            "LeaveWalk");

    static Stream<Class<?>> commands() {
        Stream<Class<?>> sealed = Stream.of(
                        ReportIncident.class,
                        IncidentCommand.class,
                        TaskCommand.class,
                        WalkCommand.class,
                        NoticeCommand.class,
                        PlanCommand.class,
                        OperationsCommand.class)
                .flatMap(context -> Arrays.stream(context.getPermittedSubclasses()));
        return Stream.concat(sealed, Stream.of(ImportPoliceFeed.class, NotePoliceRecord.class));
    }

    private static Set<Role> expected(String command) {
        if (SYSTEM_ONLY.contains(command)) {
            return Set.of(Role.SYSTEM);
        }
        if (command.equals("AddNote")) {
            return Set.of(Role.SYSTEM, Role.OPERATIONAL_LEAD, Role.STRATEGIC_LEAD, Role.PARTNER);
        }
        if (LEAD_AND_ADMIN.contains(command)) {
            return Set.of(Role.SYSTEM, Role.OPERATIONAL_LEAD, Role.ADMIN);
        }
        if (ADMIN_ONLY.contains(command)) {
            return Set.of(Role.SYSTEM, Role.ADMIN);
        }
        return LEAD_AND_PARTNERS.contains(command)
                ? Set.of(Role.SYSTEM, Role.OPERATIONAL_LEAD, Role.PARTNER)
                : Set.of(Role.SYSTEM, Role.OPERATIONAL_LEAD);
    }

    private static Object command(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(parameters).map(CommandAuthorisationTest::value).toArray();
        var constructor = type.getDeclaredConstructor(parameters);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == String.class ? "text" : null;
    }

    private static Actor actor(Role role, String organisation) {
        return new Actor("somebody", role, new PartnerId(organisation));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void exactlyTheseRolesMayOrderIt(Class<?> type) throws ReflectiveOperationException {
        Object command = command(type);
        Set<Role> allowed = Arrays.stream(Role.values())
                .filter(role -> CommandAuthorisation.mayOrder(actor(role, "mimer"), command))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(allowed)
                .as(type.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(expected(type.getSimpleName()));
    }

    @Test
    void thePoliceMayReleaseTheScene() {
        Object release = new IncidentCommand.ReleaseScene(null, null);
        assertThat(CommandAuthorisation.mayOrder(actor(Role.PARTNER, "polis"), release))
                .isTrue();
        assertThat(CommandAuthorisation.mayOrder(actor(Role.PARTNER, "mimer"), release))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void whatNobodyKnowsIsNobodys(Role role) {
        assertThat(CommandAuthorisation.mayOrder(actor(role, "polis"), "a command that was never listed"))
                .isFalse();
    }
}
