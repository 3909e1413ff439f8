package se.samsvar.query.plans;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.security.Viewer;
import se.samsvar.response.ResponsePlan;

@RestController
class PlansApi {

    private final Plans plans;

    PlansApi(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/api/plans/{type}")
    ResponsePlan plan(@PathVariable String type, Viewer viewer) {
        return plans.of(type);
    }
}
