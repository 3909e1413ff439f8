package se.samsvar.command.security;

import static se.samsvar.actor.Role.ADMIN;
import static se.samsvar.actor.Role.OPERATIONAL_LEAD;
import static se.samsvar.actor.Role.PARTNER;
import static se.samsvar.actor.Role.STRATEGIC_LEAD;

import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.incident.IncidentCommand;
import se.samsvar.incident.ReportIncident;
import se.samsvar.link.UseLink;
import se.samsvar.notification.NoticeCommand;
import se.samsvar.operations.OperationsCommand;
import se.samsvar.partner.PartnerCommand;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.ImportPoliceFeed;
import se.samsvar.police.NotePoliceRecord;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.PlanCommand;
import se.samsvar.task.TaskCommand;
import se.samsvar.walk.WalkCommand;

/** Who may order what, whichever way the command came. What isn't named here only the product itself may order. */
final class CommandAuthorisation implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final Set<Role> LEAD = Set.of(OPERATIONAL_LEAD);
    private static final Set<Role> LEAD_AND_PARTNERS = Set.of(OPERATIONAL_LEAD, PARTNER);
    private static final Set<Role> LEAD_AND_ADMIN = Set.of(OPERATIONAL_LEAD, ADMIN);
    private static final Set<Role> NOBODY = Set.of();
    private static final PartnerId POLICE = new PartnerId("polis");

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        Actor actor = ActorMetadata.read(message.getMetaData());
        if (actor == null || !mayOrder(actor, message.getPayload())) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
        return chain.proceed();
    }

    static boolean mayOrder(Actor actor, Object command) {
        return actor.role() == Role.SYSTEM
                || roles(command).contains(actor.role())
                || command instanceof IncidentCommand.ReleaseScene
                        && actor.role() == PARTNER
                        && actor.organisation().equals(POLICE)
                || command instanceof PartnerCommand own
                        && isOwnCalendar(own)
                        && actor.role() == PARTNER
                        && actor.organisation().equals(own.partner());
    }

    private static boolean isOwnCalendar(PartnerCommand command) {
        return switch (command) {
            case PartnerCommand.IssueCalendarToken c -> true;
            case PartnerCommand.RevokeCalendarToken c -> true;
            default -> false;
        };
    }

    private static Set<Role> roles(Object command) {
        return switch (command) {
            case ReportIncident report -> LEAD;
            case IncidentCommand incident -> roles(incident);
            case TaskCommand task -> roles(task);
            case WalkCommand walk -> roles(walk);
            case ImportPoliceFeed feed -> LEAD;
            case NotePoliceRecord note -> LEAD;
            case NoticeCommand.ResendNotice resend -> LEAD;
            case NoticeCommand notice -> NOBODY;
            case PlanCommand plan -> LEAD_AND_ADMIN;
            case PartnerCommand partner -> LEAD_AND_ADMIN;
            case OperationsCommand operations -> Set.of(ADMIN);
            case UseLink link -> Set.of(Role.LINK_HOLDER);
            default -> NOBODY;
        };
    }

    private static Set<Role> roles(IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.ReclassifyIncident c -> LEAD;
            case IncidentCommand.CorrectLocation c -> LEAD;
            case IncidentCommand.DeclareFalseAlarm c -> LEAD;
            case IncidentCommand.ReleaseScene c -> LEAD;
            case IncidentCommand.MergeIncident c -> LEAD;
            case IncidentCommand.CloseIncident c -> LEAD;
            case IncidentCommand.AddNote c -> Set.of(OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER);
            case IncidentCommand.LogGoalAction c -> LEAD_AND_PARTNERS;
            case IncidentCommand.ReopenIncident c -> LEAD;
            case IncidentCommand.UnmergeIncident c -> LEAD;
            case IncidentCommand.HoldReview c -> LEAD;
            case IncidentCommand.ReportReview c -> LEAD;
            case IncidentCommand.AssignReviewAction c -> LEAD;
            case IncidentCommand.SettleReviewActions c -> LEAD;
            case IncidentCommand.MarkMerged c -> LEAD;
            case IncidentCommand.StartResponse c -> NOBODY;
            case IncidentCommand.RecordAsHistory c -> NOBODY;
        };
    }

    private static Set<Role> roles(TaskCommand command) {
        return switch (command) {
            case TaskCommand.AcknowledgeTask c -> LEAD_AND_PARTNERS;
            case TaskCommand.StartTask c -> LEAD_AND_PARTNERS;
            case TaskCommand.CompleteTask c -> LEAD_AND_PARTNERS;
            case TaskCommand.DeclineTask c -> LEAD_AND_PARTNERS;
            case TaskCommand.CommentOnTask c -> LEAD_AND_PARTNERS;
            case TaskCommand.AssignTask c -> LEAD;
            case TaskCommand.ReassignTask c -> LEAD;
            case TaskCommand.CancelTask c -> LEAD;
            case TaskCommand.SetTaskDue c -> LEAD;
            case TaskCommand.ChangeTask c -> LEAD;
            case TaskCommand.AcknowledgeByLink c -> LEAD_AND_PARTNERS;
            case TaskCommand.RemindOfTask c -> NOBODY;
            case TaskCommand.MarkTaskOverdue c -> NOBODY;
            case TaskCommand.EscalateTask c -> NOBODY;
        };
    }

    private static Set<Role> roles(WalkCommand command) {
        return switch (command) {
            case WalkCommand.ReplyToWalk c -> LEAD_AND_PARTNERS;
            case WalkCommand.RecordObservation c -> LEAD_AND_PARTNERS;
            case WalkCommand.RescheduleWalk c -> LEAD;
            case WalkCommand.CompleteWalk c -> LEAD;
            case WalkCommand.CancelWalk c -> LEAD;
            case WalkCommand.GiveWalkFeedback c -> LEAD;
            case WalkCommand.VisitStop c -> LEAD_AND_PARTNERS;
            case WalkCommand.RecordAttendance c -> LEAD_AND_PARTNERS;
            case WalkCommand.ReplyByLink c -> LEAD_AND_PARTNERS;
            case WalkCommand.SetWalkRoute c -> LEAD;
            case WalkCommand.PlanPreMeeting c -> LEAD;
            case WalkCommand.WriteProtocol c -> LEAD;
            case WalkCommand.SettleActionList c -> LEAD;
            case WalkCommand.PlanFeedback c -> LEAD;
            case WalkCommand.InviteToWalk c -> NOBODY;
            case WalkCommand.RelocateWalk c -> NOBODY;
            case WalkCommand.LeaveWalk c -> NOBODY;
            case WalkCommand.ScheduleWalk c -> NOBODY;
            case WalkCommand.JoinWalk c -> NOBODY;
        };
    }
}
