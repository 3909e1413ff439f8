package se.samsvar.command.partner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
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

/**
 * How an organisation is reached, as its events have it.
 *
 * @param contacts in the order in which they were first saved
 * @param exceptions in the order in which they were last said
 */
public record Routines(
        Map<ContactId, Contact> contacts,
        List<DutyShift> rota,
        Map<DutyExceptionId, DutyException> exceptions,
        NotificationRoutine routine) {

    /** Before anybody said anything. */
    public static final Routines INITIAL = new Routines(Map.of(), List.of(), Map.of(), NotificationRoutine.DEFAULT);

    public Routines after(PartnerEvent event) {
        return switch (event) {
            case ContactSaved e ->
                new Routines(with(contacts, e.contact().contactId(), e.contact()), rota, exceptions, routine);
            case ContactRemoved e -> without(e.contactId());
            case DutyRotaSet e -> new Routines(contacts, List.copyOf(e.shifts()), exceptions, routine);
            case DutyExceptionSet e ->
                new Routines(
                        contacts,
                        rota,
                        with(
                                without(exceptions, e.exception().exceptionId()),
                                e.exception().exceptionId(),
                                e.exception()),
                        routine);
            case DutyExceptionRemoved e -> new Routines(contacts, rota, without(exceptions, e.exceptionId()), routine);
            case NotificationRoutineSet e -> new Routines(contacts, rota, exceptions, e.routine());
            case CalendarTokenIssued _, CalendarTokenRevoked _ -> this;
        };
    }

    /** Whoever is removed is nobody's deputy or replacement either. */
    private Routines without(ContactId gone) {
        Map<ContactId, Contact> others = new LinkedHashMap<>();
        without(contacts, gone).forEach((id, contact) -> others.put(id, withoutDeputy(contact, gone)));
        Map<DutyExceptionId, DutyException> left = new LinkedHashMap<>();
        exceptions.values().stream()
                .filter(exception -> !exception.contactId().equals(gone))
                .forEach(exception -> left.put(exception.exceptionId(), withoutReplacement(exception, gone)));
        return new Routines(
                Collections.unmodifiableMap(others),
                rota.stream().filter(shift -> !shift.contactId().equals(gone)).toList(),
                Collections.unmodifiableMap(left),
                routine);
    }

    private static Contact withoutDeputy(Contact contact, ContactId gone) {
        return gone.equals(contact.deputy())
                ? new Contact(
                        contact.contactId(),
                        contact.name(),
                        contact.means(),
                        contact.address(),
                        contact.language(),
                        contact.always(),
                        null)
                : contact;
    }

    private static DutyException withoutReplacement(DutyException exception, ContactId gone) {
        return gone.equals(exception.replacement())
                ? new DutyException(
                        exception.exceptionId(), exception.contactId(), exception.from(), exception.until(), null)
                : exception;
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }
}
