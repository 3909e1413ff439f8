package se.samsvar.command.partner;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.testing.Samples;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.partner.PartnerEvent.ContactSaved;
import se.samsvar.partner.PartnerEvent.DutyExceptionSet;
import se.samsvar.partner.PartnerEvent.DutyRotaSet;

/** Mimer's contacts: Anna, Bo and Cia take turns, and a mailbox gets everything. */
public final class PartnerSamples {

    public static final ContactId ANNA = new ContactId(new UUID(1, 1));
    public static final ContactId BO = new ContactId(new UUID(1, 2));
    public static final ContactId CIA = new ContactId(new UUID(1, 3));
    public static final ContactId BOX = new ContactId(new UUID(1, 4));

    private PartnerSamples() {}

    public static Contact contact(ContactId id, String name, @Nullable ContactId deputy) {
        return new Contact(
                id, name, ContactMeans.EMAIL, name.toLowerCase() + "@mimer.example", Language.SWEDISH, false, deputy);
    }

    public static Contact box() {
        return new Contact(BOX, "Box", ContactMeans.EMAIL, "box@mimer.example", Language.SWEDISH, true, null);
    }

    public static PartnerEvent saved(Contact contact) {
        return new ContactSaved(Samples.MIMER, contact);
    }

    public static DutyShift shift(DayOfWeek day, String from, String until, ContactId contact) {
        return new DutyShift(day, LocalTime.parse(from), LocalTime.parse(until), contact);
    }

    public static PartnerEvent rota(DutyShift... shifts) {
        return new DutyRotaSet(Samples.MIMER, Arrays.asList(shifts));
    }

    /** @param number tells one exception from another */
    public static DutyException exception(
            int number, ContactId away, String from, String until, @Nullable ContactId replacement) {
        return new DutyException(
                new DutyExceptionId(new UUID(2, number)), away, Samples.local(from), Samples.local(until), replacement);
    }

    public static PartnerEvent said(DutyException exception) {
        return new DutyExceptionSet(Samples.MIMER, exception);
    }

    public static Routines routines(PartnerEvent... events) {
        Routines routines = Routines.INITIAL;
        for (PartnerEvent event : events) {
            routines = routines.after(event);
        }
        return routines;
    }
}
