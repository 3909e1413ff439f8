package se.samsvar.query.partners;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerCommand;
import se.samsvar.partner.PartnerCommand.*;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.form.Typed;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What the forms of an organisation's page order, by what was typed. */
record PartnerOrders(PartnerId partner, Typed typed) {

    private static final int MOST_ROWS = 200;

    /** @param act the Swedish word of the form */
    PartnerCommand of(String act) {
        return switch (act) {
            case "kontakt" -> new SaveContact(partner, contact());
            case "kontakt-bort" -> new RemoveContact(partner, id("contactId", ContactId::new));
            case "jour" -> new SetDutyRota(partner, shifts());
            case "undantag" -> new SetDutyException(partner, exception());
            case "undantag-bort" -> new RemoveDutyException(partner, id("exceptionId", DutyExceptionId::new));
            case "tider" -> new SetNotificationRoutine(partner, routine());
            case "kalender-bort" -> new RevokeCalendarToken(partner, id("tokenId", CalendarTokenId::new));
            default -> throw BadParameter.malformed("act", act);
        };
    }

    private Contact contact() {
        return new Contact(
                id("contactId", ContactId::new),
                needed("name", "Namn"),
                typed.choice("means", ContactMeans.class),
                needed("address", "Adress"),
                typed.choice("language", Language.class),
                "ja".equals(typed.text("always")),
                idOrNull("deputy"));
    }

    /** A row that names neither a day nor a contact is an empty one. */
    private List<DutyShift> shifts() {
        List<DutyShift> shifts = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS && typed.request().getParameter("dag-" + row) != null; row++) {
            if (typed.text("dag-" + row) != null || typed.text("kontakt-" + row) != null) {
                shifts.add(shift(row));
            }
        }
        return shifts;
    }

    private DutyShift shift(int row) {
        String day = "dag-" + row;
        String from = "fran-" + row;
        String until = "till-" + row;
        String contact = "kontakt-" + row;
        String where = " på rad " + (row + 1);
        needed(day, "Dag" + where);
        LocalTime begins = time(from, needed(from, "Från" + where));
        LocalTime ends = time(until, needed(until, "Till" + where));
        needed(contact, "Kontakt" + where);
        return new DutyShift(typed.choice(day, DayOfWeek.class), begins, ends, id(contact, ContactId::new));
    }

    /** @param words what people call the field */
    private String needed(String field, String words) {
        String value = typed.text(field);
        if (value == null) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, field, words);
        }
        return value;
    }

    private DutyException exception() {
        return new DutyException(
                id("exceptionId", DutyExceptionId::new),
                id("contactId", ContactId::new),
                typed.instant("from"),
                typed.instant("until"),
                idOrNull("replacement"));
    }

    private NotificationRoutine routine() {
        return new NotificationRoutine(timeOrNull("quietFrom"), timeOrNull("quietUntil"), typed.text("digest") != null);
    }

    private @Nullable LocalTime timeOrNull(String field) {
        String value = typed.text(field);
        return value == null ? null : time(field, value);
    }

    private static LocalTime time(String field, String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeParseException _) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, field, value);
        }
    }

    private @Nullable ContactId idOrNull(String field) {
        return typed.text(field) == null ? null : id(field, ContactId::new);
    }

    private <I> I id(String field, Function<UUID, I> of) {
        String value = typed.required(field);
        try {
            return of.apply(UUID.fromString(value));
        } catch (IllegalArgumentException _) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, field, value);
        }
    }
}
