package se.samsvar.query.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.form.Typed;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.refusal.Refusal;
import se.samsvar.task.CommentId;
import se.samsvar.task.TaskCommand;
import se.samsvar.task.TaskCommand.*;
import se.samsvar.task.TaskId;

/** What an organisation does with its tasks. */
@Controller
class TaskForms {

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
            default -> throw BadParameter.malformed("act", act);
        };
    }

    private static String next(TaskItem task, HttpServletRequest request) {
        return request.getParameter("inkorg") == null
                ? "/inkorg/" + task.taskId()
                : UriComponentsBuilder.fromPath("/inkorg")
                        .queryParam("part", task.partner())
                        .build()
                        .toUriString();
    }
}
