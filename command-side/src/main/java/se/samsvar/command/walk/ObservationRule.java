package se.samsvar.command.walk;

import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.Observation;

/** Whoever is to do something about an observation must be allowed to read it. */
final class ObservationRule {

    private ObservationRule() {}

    static void check(Observation observation) {
        if (observation.responsible() != null
                && !PartnerCatalogue.get(PartnerCatalogue.requireTaskTaker(observation.responsible()))
                        .mayRead(observation.text().confidentiality())) {
            throw new Refusal(RefusalCode.OBSERVATION_RESPONSIBLE, "responsible");
        }
    }
}
