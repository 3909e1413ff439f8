package se.samsvar.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;

class ViewerTest {
    private static final PartnerId MIMER = new PartnerId("mimer");

    @ParameterizedTest
    @EnumSource(Confidentiality.class)
    void whoeverHasOnlyALinkSeesNothing(Confidentiality confidentiality) {
        Viewer viewer = new Viewer(new Actor("länk", Role.LINK_HOLDER, MIMER));
        assertThat(viewer.mayRead(confidentiality, MIMER)).isFalse();
        assertThat(viewer.seesIncidents()).isFalse();
        assertThat(viewer.seesIncident(true)).isFalse();
        assertThat(viewer.seesTasksOf(MIMER)).isFalse();
        assertThat(viewer.seesAddressesOf(MIMER)).isFalse();
        assertThat(viewer.editsPlans()).isFalse();
    }

    @Test
    void noRouteIsOpenToALink() {
        assertThat(Routes.PAGES).noneMatch(route -> route.roles().contains(Role.LINK_HOLDER));
        assertThat(Routes.API).noneMatch(route -> route.roles().contains(Role.LINK_HOLDER));
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATIONAL_LEAD, ledning, true",
        "ADMIN, drift, true",
        "AUDITOR, revision, true",
        "PARTNER, mimer, true",
        "PARTNER, polis, false",
        "STRATEGIC_LEAD, strategisk-ledning, false",
        "SAFETY_COUNCIL, trygghetsradet, false"
    })
    void addressesAreForFew(Role role, String organisation, boolean sees) {
        assertThat(new Viewer(new Actor("x", role, new PartnerId(organisation))).seesAddressesOf(MIMER))
                .isEqualTo(sees);
    }
}
