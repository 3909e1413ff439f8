package se.samsvar.query.sentence;

import se.samsvar.partner.Contact;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerEvent.CalendarTokenRevoked;
import se.samsvar.partner.PartnerEvent.ContactRemoved;
import se.samsvar.partner.PartnerEvent.ContactSaved;
import se.samsvar.partner.PartnerEvent.DutyExceptionRemoved;
import se.samsvar.partner.PartnerEvent.DutyExceptionSet;
import se.samsvar.partner.PartnerEvent.DutyRotaSet;
import se.samsvar.partner.PartnerEvent.NotificationRoutineSet;

record PartnerSentences(Phrases phrases, String partner) {

    static String of(PartnerEvent event, Phrases phrases) {
        return new PartnerSentences(phrases, phrases.partner(event.partner())).of(event);
    }

    private String of(PartnerEvent event) {
        return switch (event) {
            case ContactSaved e -> saved(e);
            case ContactRemoved _ -> phrases.say("ContactRemoved", partner);
            case DutyRotaSet e ->
                phrases.say("DutyRotaSet", partner, String.valueOf(e.shifts().size()));
            case DutyExceptionSet e ->
                phrases.say(
                        "DutyExceptionSet",
                        partner,
                        phrases.when(e.exception().from()),
                        phrases.when(e.exception().until()));
            case DutyExceptionRemoved _ -> phrases.say("DutyExceptionRemoved", partner);
            case NotificationRoutineSet e -> routine(e.routine());
            case CalendarTokenIssued e -> phrases.say("CalendarTokenIssued", partner, e.label());
            case CalendarTokenRevoked _ -> phrases.say("CalendarTokenRevoked", partner);
        };
    }

    private String saved(ContactSaved event) {
        Contact contact = event.contact();
        return phrases.say(
                "ContactSaved",
                contact.name(),
                partner,
                contact.means().title(phrases.locale()),
                phrases.address(event.partner(), "address", contact.address()));
    }

    private String routine(NotificationRoutine routine) {
        String quiet = routine.quietFrom() == null || routine.quietUntil() == null
                ? phrases.say("NotificationRoutineSet.noQuiet")
                : phrases.say("NotificationRoutineSet.quiet", routine.quietFrom(), routine.quietUntil());
        return phrases.say(
                "NotificationRoutineSet",
                partner,
                quiet,
                phrases.say(routine.digest() ? "NotificationRoutineSet.digest" : "NotificationRoutineSet.noDigest"));
    }
}
