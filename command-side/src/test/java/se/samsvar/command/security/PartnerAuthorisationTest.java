package se.samsvar.command.security;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.link.UseLink;
import se.samsvar.notification.NoticeCommand.AddressNotice;
import se.samsvar.notification.NoticeCommand.ResendNotice;
import se.samsvar.notification.NoticeCommand.WithholdNotice;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.WithholdingReason;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerCommand;
import se.samsvar.partner.PartnerCommand.IssueCalendarToken;
import se.samsvar.partner.PartnerCommand.RemoveContact;
import se.samsvar.partner.PartnerCommand.RemoveDutyException;
import se.samsvar.partner.PartnerCommand.RevokeCalendarToken;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.partner.PartnerCommand.SetDutyException;
import se.samsvar.partner.PartnerCommand.SetDutyRota;
import se.samsvar.partner.PartnerCommand.SetNotificationRoutine;
import se.samsvar.partner.PartnerId;

/** Who may order what of how organisations are reached, of notices, and by links. */
class PartnerAuthorisationTest {

    private static final UUID ID = new UUID(0, 1);
    private static final NoticeId NOTICE = new NoticeId(ID);

    @SuppressWarnings("NullAway")
    static Stream<PartnerCommand> ofMimer() {
        return Stream.of(
                new SaveContact(MIMER, null),
                new RemoveContact(MIMER, new ContactId(ID)),
                new SetDutyRota(MIMER, List.of()),
                new SetDutyException(MIMER, null),
                new RemoveDutyException(MIMER, new DutyExceptionId(ID)),
                new SetNotificationRoutine(MIMER, NotificationRoutine.DEFAULT),
                new IssueCalendarToken(MIMER, new CalendarTokenId(ID), "Telefon", ""),
                new RevokeCalendarToken(MIMER, new CalendarTokenId(ID)));
    }

    private static Set<Role> roles(Object command) {
        return Arrays.stream(Role.values())
                .filter(role -> CommandAuthorisation.mayOrder(new Actor("x", role, new PartnerId("drift")), command))
                .collect(Collectors.toSet());
    }

    @Test
    void everyCommandIsLookedAt() {
        assertThat(ofMimer().map(Object::getClass))
                .containsExactlyInAnyOrder(PartnerCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("ofMimer")
    void theLeadAndTheAdministratorOrderAllOfIt(PartnerCommand command) {
        assertThat(roles(command)).containsExactlyInAnyOrder(Role.OPERATIONAL_LEAD, Role.ADMIN, Role.SYSTEM);
    }

    @ParameterizedTest
    @MethodSource("ofMimer")
    void anOrganisationOrdersItsOwnCalendarOnly(PartnerCommand command) {
        boolean calendar = command instanceof IssueCalendarToken || command instanceof RevokeCalendarToken;
        assertThat(CommandAuthorisation.mayOrder(partner(MIMER), command)).isEqualTo(calendar);
        assertThat(CommandAuthorisation.mayOrder(partner(POLICE), command)).isFalse();
    }

    @Test
    void aLinkIsForWhoeverHasNothingElse() {
        assertThat(roles(new UseLink("token", null, 0))).containsExactlyInAnyOrder(Role.LINK_HOLDER, Role.SYSTEM);
        ofMimer()
                .forEach(command -> assertThat(CommandAuthorisation.mayOrder(Actor.LINK_HOLDER, command))
                        .isFalse());
    }

    @Test
    void ofANoticeALeadOrdersOnlyThatItIsSentAgain() {
        assertThat(roles(new ResendNotice(NOTICE))).containsExactlyInAnyOrder(Role.OPERATIONAL_LEAD, Role.SYSTEM);
        assertThat(roles(new AddressNotice(NOTICE, List.of()))).containsExactly(Role.SYSTEM);
        assertThat(roles(new WithholdNotice(NOTICE, WithholdingReason.NO_RECIPIENT)))
                .containsExactly(Role.SYSTEM);
    }
}
