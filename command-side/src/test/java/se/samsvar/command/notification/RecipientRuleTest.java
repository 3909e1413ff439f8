package se.samsvar.command.notification;

import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.partner.PartnerSamples.ANNA;
import static se.samsvar.command.partner.PartnerSamples.BO;
import static se.samsvar.command.partner.PartnerSamples.box;
import static se.samsvar.command.partner.PartnerSamples.contact;
import static se.samsvar.command.partner.PartnerSamples.exception;
import static se.samsvar.command.partner.PartnerSamples.rota;
import static se.samsvar.command.partner.PartnerSamples.routines;
import static se.samsvar.command.partner.PartnerSamples.said;
import static se.samsvar.command.partner.PartnerSamples.saved;
import static se.samsvar.command.partner.PartnerSamples.shift;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samsvar.command.partner.Routines;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.Contact;
import se.samsvar.partner.PartnerCatalogue;

class RecipientRuleTest {

    private static List<String> recipients(Routines routines, String ownAddress) {
        return RecipientRule.recipients(
                        PartnerCatalogue.get(MIMER),
                        routines,
                        Optional.ofNullable(ownAddress),
                        local("2026-03-10T12:00"))
                .stream()
                .map(one -> one.name() + " " + one.why())
                .toList();
    }

    @Test
    void withoutContactsTheOrganisationsOwnAddress() {
        assertThat(recipients(Routines.INITIAL, "vakt@mimer.example"))
                .containsExactly("Bostads AB Mimer ORGANISATION_ADDRESS");
        assertThat(recipients(Routines.INITIAL, null)).isEmpty();
        assertThat(RecipientRule.recipients(
                        PartnerCatalogue.get(MIMER),
                        Routines.INITIAL,
                        Optional.of("vakt@mimer.example"),
                        local("2026-03-10T12:00")))
                .extracting(Recipient::key)
                .containsExactly(Recipient.ORGANISATION);
    }

    @Test
    void thoseWhoAlwaysDoAndWhoeverIsOnDuty() {
        Routines routines = routines(
                saved(contact(ANNA, "Anna", BO)),
                saved(contact(BO, "Bo", null)),
                saved(box()),
                rota(shift(TUESDAY, "08:00", "17:00", ANNA)));
        assertThat(recipients(routines, "vakt@mimer.example")).containsExactly("Box ALWAYS", "Anna ON_DUTY");
    }

    @Test
    void whoeverStandsInForThem() {
        Routines routines = routines(
                saved(contact(ANNA, "Anna", BO)),
                saved(contact(BO, "Bo", null)),
                rota(shift(TUESDAY, "08:00", "17:00", ANNA)),
                said(exception(1, ANNA, "2026-03-10T00:00", "2026-03-11T00:00", null)));
        assertThat(recipients(routines, null)).containsExactly("Bo STANDS_IN");
    }

    @Test
    void everybodyWhereNobodyIsOnDuty() {
        Routines routines = routines(saved(contact(ANNA, "Anna", null)), saved(box()), saved(contact(BO, "Bo", null)));
        assertThat(recipients(routines, null))
                .containsExactly("Box ALWAYS", "Anna NOBODY_ON_DUTY", "Bo NOBODY_ON_DUTY");
    }

    @Test
    void theSameAddressOnce() {
        Contact twin = new Contact(ANNA, "Tvilling", box().means(), "BOX@mimer.example", box().language(), false, null);
        Routines routines = routines(saved(box()), saved(twin), rota(shift(TUESDAY, "08:00", "17:00", ANNA)));
        assertThat(recipients(routines, null)).containsExactly("Box ALWAYS");
    }
}
