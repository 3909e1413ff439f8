package se.samsvar.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;

class ActorTest {

    @ParameterizedTest
    @CsvSource({
        "OPERATIONAL_LEAD, ledning,            true,  true,  true",
        "STRATEGIC_LEAD,   strategisk-ledning, true,  true,  false",
        "AUDITOR,          revision,           true,  true,  false",
        "PARTNER,          polis,              true,  true,  true",
        "PARTNER,          socialtjanst,       true,  true,  false",
        "PARTNER,          region,             true,  true,  false",
        "PARTNER,          mimer,              true,  false, false",
        "PARTNER,          civil,              true,  false, false",
        "SAFETY_COUNCIL,   trygghetsradet,     false, false, false",
        "ADMIN,            drift,              false, false, false",
    })
    void whoMayRead(Role role, String organisation, boolean allPartners, boolean authorities, boolean policeAndLead) {
        Actor actor = new Actor("a", role, new PartnerId(organisation));
        assertThat(actor.mayRead(Confidentiality.ALL_PARTNERS)).isEqualTo(allPartners);
        assertThat(actor.mayRead(Confidentiality.AUTHORITIES)).isEqualTo(authorities);
        assertThat(actor.mayRead(Confidentiality.POLICE_AND_LEAD)).isEqualTo(policeAndLead);
    }

    @Test
    void anOrganisationReadsWhatItWroteItself() {
        Actor mimer = new Actor("mimer", Role.PARTNER, new PartnerId("mimer"));
        assertThat(mimer.mayRead(Confidentiality.POLICE_AND_LEAD, new PartnerId("Mimer")))
                .isTrue();
        assertThat(mimer.mayRead(Confidentiality.POLICE_AND_LEAD, new PartnerId("polis")))
                .isFalse();
    }

    @Test
    void metadataSaysWhoAndNothingSaysNobody() {
        Actor mimer = new Actor("mimer", Role.PARTNER, new PartnerId("mimer"));
        assertThat(ActorMetadata.read(ActorMetadata.of(mimer))).isEqualTo(mimer);
        assertThat(ActorMetadata.read(Map.of(ActorMetadata.ACTOR, "mimer"))).isNull();
    }
}
