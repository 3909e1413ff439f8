package se.samsvar.command.partner;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What a rota, its exceptions and quiet hours have to be like. */
final class RotaRule {

    private RotaRule() {}

    static void check(List<DutyShift> shifts, Set<ContactId> contacts) {
        for (int i = 0; i < shifts.size(); i++) {
            requireKnown("shifts[" + i + "].contactId", shifts.get(i).contactId(), contacts);
        }
    }

    static void check(DutyException exception, Set<ContactId> contacts) {
        requireKnown("contactId", exception.contactId(), contacts);
        requireOther("replacement", exception.replacement(), exception.contactId(), contacts);
        if (!exception.until().isAfter(exception.from())) {
            throw new Refusal(RefusalCode.DUTY_PERIOD, "until");
        }
    }

    static void check(NotificationRoutine routine) {
        boolean both = routine.quietFrom() != null
                && routine.quietUntil() != null
                && !routine.quietFrom().equals(routine.quietUntil());
        boolean neither = routine.quietFrom() == null && routine.quietUntil() == null;
        if (!both && !neither) {
            throw new Refusal(RefusalCode.QUIET_HOURS, routine.quietFrom() == null ? "quietFrom" : "quietUntil");
        }
    }

    /** Whoever stands in is somebody else. */
    static void requireOther(String field, @Nullable ContactId standIn, ContactId contact, Set<ContactId> contacts) {
        if (standIn != null) {
            requireKnown(field, standIn, contacts);
            if (standIn.equals(contact)) {
                throw new Refusal(RefusalCode.CONTACT_NOT_FOUND, field);
            }
        }
    }

    private static void requireKnown(String field, ContactId contact, Set<ContactId> contacts) {
        if (!contacts.contains(contact)) {
            throw new Refusal(RefusalCode.CONTACT_NOT_FOUND, field);
        }
    }
}
