package se.samsvar.command.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.incident.IncidentType;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.PlanCommand.DiscardPlanDraft;
import se.samsvar.response.PlanCommand.DraftPlan;
import se.samsvar.response.PlanCommand.PublishPlan;
import se.samsvar.response.PlanId;

/** Response plans over HTTP. */
@RestController
@RequestMapping("/api/plans/{type}")
class PlanApi {

    private final ApiCommands commands;
    private final PlanLibrary plans;

    PlanApi(ApiCommands commands, PlanLibrary plans) {
        this.commands = commands;
        this.plans = plans;
    }

    @PutMapping
    Map<String, Object> publish(@PathVariable String type, @RequestBody PlanBody body, HttpServletRequest request) {
        IncidentType known = known(type);
        Integer version =
                commands.send(new PublishPlan(new PlanId(known), body.plan(known, plans.inForce(known))), request);
        return Map.of(
                "type", known, "version", version == null ? plans.inForce(known).version() : version);
    }

    @PostMapping("/draft")
    Map<String, Object> draft(@PathVariable String type, @RequestBody PlanBody body, HttpServletRequest request) {
        IncidentType known = known(type);
        commands.send(new DraftPlan(new PlanId(known), body.plan(known, plans.inForce(known))), request);
        return Map.of("type", known);
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String type, HttpServletRequest request) {
        commands.send(new DiscardPlanDraft(new PlanId(known(type))), request);
    }

    private static IncidentType known(String type) {
        try {
            return IncidentType.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.PLAN_NOT_FOUND, null, type);
        }
    }
}
