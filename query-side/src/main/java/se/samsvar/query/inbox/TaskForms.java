package se.samsvar.query.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.FreeText;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.form.Typed;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.CommentId;
import se.samsvar.task.TaskCommand;
import se.samsvar.task.TaskCommand.*;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.ChangeTask;
import se.samsvar.task.TaskId;

/** What an organisation does with its tasks. */
@Controller
class TaskForms {

    /** Lists of tasks that a form may come from, with their filters. */
    private static final Pattern BACK = Pattern.compile("/(inkorg|tavla)(\\?[^\\s\\\\]*)?");

    private static final Set<String> FOR_LEADS = Set.of("andring", "installning", "flytt");

    private final Commands commands;
    private final TaskPage page;

    TaskForms(Commands commands, TaskPage page) {
        this.commands = commands;
        this.page = page;
    }

    /** @param act the Swedish word of the form */
    @PostMapping("/inkorg/{id}/{act}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        TaskItem task = page.visible(id, viewer);
        if (FOR_LEADS.contains(act)) {
            viewer.requireLead();
        }
        try {
            commands.send(command(new TaskId(id), act, new Typed(request)), viewer.actor());
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, act, model, request, response);
            return page.show(id, viewer, model);
        }
        return "redirect:" + next(task, request);
    }

    private static TaskCommand command(TaskId task, String act, Typed typed) {
        return switch (act) {
            case "mottagning" -> new AcknowledgeTask(task, typed.classifiedOrNull("text"));
            case "start" -> new StartTask(task, typed.classifiedOrNull("text"));
            case "klar" -> new CompleteTask(task, typed.classifiedOrNull("text"));
            case "avbojning" -> new DeclineTask(task, typed.classified("text"));
            case "kommentar" -> new CommentOnTask(task, new CommentId(UUID.randomUUID()), typed.classified("text"));
            case "flytt" ->
                new ReassignTask(
                        task,
                        PartnerCatalogue.requireTaskTaker(new PartnerId(typed.required("partner"))),
                        typed.classified("text"));
            case "andring" -> change(task, typed);
            case "installning" -> new CancelTask(task, FreeText.checked("text", typed.required("text")));
            default -> throw BadParameter.malformed("act", act);
        };
    }

    /** What nobody touched stays as it is, also where somebody else has changed it meanwhile. */
    private static ChangeTask change(TaskId task, Typed typed) {
        String title = typed.changed("title");
        String goal = typed.changed("goal");
        return new ChangeTask(
                task,
                title == null ? null : FreeText.checked("title", title),
                typed.changed("dueAt") == null ? null : typed.instant("dueAt"),
                goal == null ? null : goal(goal),
                typed.classified("text"));
    }

    private static GoalPair goal(String text) {
        try {
            return GoalPair.parse(text);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "goal", text);
        }
    }

    private static String next(TaskItem task, HttpServletRequest request) {
        String back = request.getParameter("till");
        if (back != null && BACK.matcher(back).matches()) {
            return back;
        }
        return request.getParameter("inkorg") == null
                ? "/inkorg/" + task.taskId()
                : UriComponentsBuilder.fromPath("/inkorg")
                        .queryParam("part", task.partner())
                        .build()
                        .toUriString();
    }
}
