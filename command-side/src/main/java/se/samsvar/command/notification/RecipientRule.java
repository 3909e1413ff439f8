package se.samsvar.command.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samsvar.command.partner.DutyRule;
import se.samsvar.command.partner.DutyRule.OnDuty;
import se.samsvar.command.partner.Routines;
import se.samsvar.notification.Recipient;
import se.samsvar.notification.Recipient.Why;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.partner.Partner;

/**
 * Who gets a notice: the contacts that always do and whoever is on duty; where nobody is, all contacts; without any, the
 * organisation's own address. The same address gets it once.
 */
final class RecipientRule {

    private RecipientRule() {}

    /** @param ownAddress the organisation's own, if it has one */
    static List<Recipient> recipients(Partner partner, Routines routines, Optional<String> ownAddress, Instant now) {
        if (routines.contacts().isEmpty()) {
            return ownAddress
                    .map(address -> List.of(organisation(partner, address)))
                    .orElse(List.of());
        }
        List<Recipient> all = new ArrayList<>();
        contacts(routines).filter(Contact::always).forEach(contact -> all.add(recipient(contact, Why.ALWAYS)));
        List<OnDuty> onDuty = DutyRule.at(now, routines);
        onDuty.forEach(one -> all.add(recipient(one.contact(), one.standsIn() ? Why.STANDS_IN : Why.ON_DUTY)));
        if (onDuty.isEmpty()) {
            contacts(routines).forEach(contact -> all.add(recipient(contact, Why.NOBODY_ON_DUTY)));
        }
        return once(all);
    }

    private static Stream<Contact> contacts(Routines routines) {
        return routines.contacts().values().stream();
    }

    private static Recipient organisation(Partner partner, String address) {
        return new Recipient(
                Recipient.ORGANISATION,
                partner.name(),
                ContactMeans.EMAIL,
                address,
                Language.SWEDISH,
                Why.ORGANISATION_ADDRESS);
    }

    private static Recipient recipient(Contact contact, Why why) {
        return new Recipient(
                contact.contactId().toString(),
                contact.name(),
                contact.means(),
                contact.address(),
                contact.language(),
                why);
    }

    private static List<Recipient> once(List<Recipient> all) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        all.forEach(one -> byAddress.putIfAbsent(one.address().toLowerCase(Locale.ROOT), one));
        return List.copyOf(byAddress.values());
    }
}
