package se.samsvar.query.sentence;

import java.util.Locale;
import se.samsvar.response.PlanEvent;
import se.samsvar.response.PlanEvent.PlanDraftDiscarded;
import se.samsvar.response.PlanEvent.PlanDrafted;
import se.samsvar.response.PlanEvent.PlanPublished;

final class PlanSentences {

    private PlanSentences() {}

    static String of(PlanEvent event, Phrases phrases) {
        String type = event.planId().type().title(phrases.locale()).toLowerCase(Locale.ROOT);
        return switch (event) {
            case PlanDrafted e ->
                phrases.say(
                        "PlanDrafted",
                        type,
                        String.valueOf(e.draft().version()),
                        String.valueOf(e.draft().rows().size()));
            case PlanDraftDiscarded _ -> phrases.say("PlanDraftDiscarded", type);
            case PlanPublished e ->
                phrases.say(
                        "PlanPublished",
                        type,
                        String.valueOf(e.plan().version()),
                        String.valueOf(e.plan().rows().size()));
        };
    }
}
