package se.samsvar.command.response;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.response.PlanEvent;
import se.samsvar.response.PlanEvent.PlanDraftDiscarded;
import se.samsvar.response.PlanEvent.PlanDrafted;
import se.samsvar.response.PlanEvent.PlanPublished;
import se.samsvar.response.ResponsePlan;

/** What became of one plan: its versions, and the draft of the next. */
final class PlanHistory {

    private final List<ResponsePlan> versions = new ArrayList<>();
    private @Nullable ResponsePlan draft;

    /** @param first the version that the city began with */
    PlanHistory(ResponsePlan first) {
        versions.add(first);
    }

    void after(PlanEvent event) {
        switch (event) {
            case PlanDrafted e -> draft = e.draft();
            case PlanDraftDiscarded e -> draft = null;
            case PlanPublished e -> {
                versions.add(e.plan());
                draft = null;
            }
        }
    }

    ResponsePlan inForce() {
        return versions.getLast();
    }

    @Nullable
    ResponsePlan draft() {
        return draft;
    }

    List<ResponsePlan> versions() {
        return List.copyOf(versions);
    }
}
