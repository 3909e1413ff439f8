package se.samsvar.query.plans;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.security.Viewer;
import se.samsvar.response.ResponsePlan;

@RestController
class PlansApi {

    private final Plans plans;
    private final WhatIf whatIf;

    PlansApi(Plans plans, WhatIf whatIf) {
        this.plans = plans;
        this.whatIf = whatIf;
    }

    @GetMapping("/api/plans/{type}")
    ResponsePlan plan(@PathVariable String type, @RequestParam @Nullable Integer version, Viewer viewer) {
        IncidentType known = Plans.type(type);
        return version == null ? plans.inForce(known) : plans.version(known, version);
    }

    /** Reads only: the plan is neither kept nor put in force. */
    @PostMapping("/api/plans/{type}/what-if")
    WhatIfResult whatIf(@PathVariable String type, @RequestBody WhatIfQuestion question, Viewer viewer) {
        viewer.requirePlanTrial();
        ResponsePlan plan = question.plan(Plans.type(type));
        FaultyPlan.refuse(plans.faults(plan));
        return whatIf.of(plan, question.period(), viewer);
    }
}
