package se.samsvar.query.incidents;

import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.FreeText;
import se.samsvar.incident.IncidentCommand;
import se.samsvar.incident.IncidentCommand.AddNote;
import se.samsvar.incident.IncidentCommand.AssignReviewAction;
import se.samsvar.incident.IncidentCommand.CloseIncident;
import se.samsvar.incident.IncidentCommand.CorrectLocation;
import se.samsvar.incident.IncidentCommand.DeclareFalseAlarm;
import se.samsvar.incident.IncidentCommand.HoldReview;
import se.samsvar.incident.IncidentCommand.LogGoalAction;
import se.samsvar.incident.IncidentCommand.MergeIncident;
import se.samsvar.incident.IncidentCommand.ReclassifyIncident;
import se.samsvar.incident.IncidentCommand.ReleaseScene;
import se.samsvar.incident.IncidentCommand.ReopenIncident;
import se.samsvar.incident.IncidentCommand.ReportReview;
import se.samsvar.incident.IncidentCommand.SettleReviewActions;
import se.samsvar.incident.IncidentCommand.UnmergeIncident;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.incident.Place;
import se.samsvar.notification.NoticeCommand.ResendNotice;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.web.FormFields;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskOrder;

/** What each form of an incident's page orders. */
final class IncidentOrders {
    private IncidentOrders() {}

    /**
     * @param form the last part of the form's address
     * @throws Refusal where a field can't be used or there is no such form
     */
    static Object command(String form, IncidentId id, FormFields fields) {
        return switch (form) {
            case "anteckning" -> new AddNote(id, new NoteId(fields.uuid("formId")), fields.classified("text"));
            case "rubricering" ->
                new ReclassifyIncident(
                        id,
                        fields.choice("type", IncidentType.class),
                        fields.checked("suspected"),
                        fields.checked("attempted"),
                        fields.classified("reason"));
            case "plats" ->
                new CorrectLocation(
                        id,
                        Place.checked(fields.text("district"), fields.optional("address"), null),
                        fields.classified("reason"));
            case "falsklarm" -> new DeclareFalseAlarm(id, fields.classified("reason"));
            case "frigiven" -> new ReleaseScene(id, fields.localTime("releasedAt"));
            case "sammanslagning" ->
                new MergeIncident(id, new IncidentId(fields.uuid("into")), fields.classified("reason"));
            case "insats" ->
                new LogGoalAction(id, new ActionId(fields.uuid("formId")), goal(fields), fields.text("description"));
            case "uppgift" -> task(id, fields);
            case "omsandning" -> new ResendNotice(new NoticeId(fields.uuid("noticeId")));
            default -> ending(form, id, fields);
        };
    }

    private static IncidentCommand ending(String form, IncidentId id, FormFields fields) {
        return switch (form) {
            case "avslut" ->
                new CloseIncident(
                        id, fields.classified("summary"), optional("lessons", fields), optional("openReason", fields));
            case "ateroppning" -> new ReopenIncident(id, fields.classified("reason"));
            case "isartagning" -> new UnmergeIncident(id, fields.classified("reason"));
            default -> review(form, id, fields);
        };
    }

    private static IncidentCommand review(String form, IncidentId id, FormFields fields) {
        return switch (form) {
            case "genomgang" ->
                new HoldReview(id, fields.localTime("heldAt"), owner(fields), fields.classified("findings"));
            case "rapport" -> new ReportReview(id, owner(fields), fields.classified("report"));
            case "genomgangsatgard" ->
                new AssignReviewAction(
                        id,
                        new TaskId(fields.uuid("formId")),
                        owner(fields),
                        fields.text("title"),
                        fields.localTime("dueAt"),
                        goal(fields));
            case "genomgang-klar" -> new SettleReviewActions(id);
            default -> throw new Refusal(RefusalCode.REQUEST_MALFORMED, null, form);
        };
    }

    private static PartnerId owner(FormFields fields) {
        return PartnerCatalogue.requireTaskTaker(new PartnerId(fields.text("owner")));
    }

    private static AssignTask task(IncidentId id, FormFields fields) {
        PartnerId partner = PartnerCatalogue.requireTaskTaker(new PartnerId(fields.text("partner")));
        String title = FreeText.checked("title", fields.text("title"));
        return new AssignTask(
                new TaskId(fields.uuid("formId")),
                TaskOrder.byHand(id, partner, title, fields.localTime("dueAt"), goal(fields)));
    }

    private static @Nullable ClassifiedText optional(String field, FormFields fields) {
        return fields.optional(field) == null ? null : fields.classified(field);
    }

    private static GoalPair goal(FormFields fields) {
        String text = fields.text("goal");
        try {
            return GoalPair.parse(text);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "goal", text);
        }
    }
}
