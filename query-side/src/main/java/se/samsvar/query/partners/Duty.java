package se.samsvar.query.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyShift;

/**
 * Who is on duty, by the rota and its exceptions: whoever is away is stood in for by the replacement that was named, of
 * several the one said last, else by the deputy, and where these are away too, by those who stand in for them. A local
 * time that the clocks skip means the one an hour later, one that they show twice the first.
 */
final class Duty {

    private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");

    private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
    private final List<DutyException> exceptions;
    private final Instant now;

    /** @param standsIn whether the rota names somebody else, who is away */
    record OnDuty(ContactId contactId, String name, boolean standsIn) {}

    private Duty(List<Contact> contacts, List<DutyException> exceptions, Instant now) {
        contacts.forEach(contact -> this.contacts.put(contact.contactId(), contact));
        this.exceptions = exceptions;
        this.now = now;
    }

    /**
     * Everybody once, in the order of the rota.
     *
     * @param exceptions in the order in which they were last said
     */
    static List<OnDuty> at(
            Instant now, List<Contact> contacts, List<DutyShift> shifts, List<DutyException> exceptions) {
        Duty duty = new Duty(contacts, exceptions, now);
        Map<ContactId, OnDuty> found = new LinkedHashMap<>();
        shifts.stream()
                .filter(shift -> runs(shift, now))
                .map(DutyShift::contactId)
                .forEach(named -> duty.available(named, new HashSet<>())
                        .ifPresent(there -> found.merge(
                                there.contactId(),
                                new OnDuty(
                                        there.contactId(),
                                        there.name(),
                                        !there.contactId().equals(named)),
                                Duty::preferringTheRota)));
        return List.copyOf(found.values());
    }

    private static OnDuty preferringTheRota(OnDuty one, OnDuty other) {
        return one.standsIn() ? other : one;
    }

    /** A shift that runs now began today or yesterday. */
    private static boolean runs(DutyShift shift, Instant now) {
        LocalDate today = now.atZone(CITY).toLocalDate();
        return Stream.of(today, today.minusDays(1))
                .filter(date -> date.getDayOfWeek() == shift.day())
                .anyMatch(date -> holds(date, shift, now));
    }

    private static boolean holds(LocalDate date, DutyShift shift, Instant now) {
        LocalDate end = shift.until().isAfter(shift.from()) ? date : date.plusDays(1);
        Instant from = date.atTime(shift.from()).atZone(CITY).toInstant();
        Instant until = end.atTime(shift.until()).atZone(CITY).toInstant();
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** @param asked who was looked at already, since deputies may name each other */
    private Optional<Contact> available(ContactId id, Set<ContactId> asked) {
        Contact contact = contacts.get(id);
        if (contact == null || !asked.add(id)) {
            return Optional.empty();
        }
        List<DutyException> away = away(id);
        if (away.isEmpty()) {
            return Optional.of(contact);
        }
        return Stream.concat(
                        away.stream().map(DutyException::replacement),
                        Stream.of(contact).map(Contact::deputy))
                .filter(Objects::nonNull)
                .map(standIn -> available(standIn, asked))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What holds now, the one said last first, and those that name a replacement before those that name none. */
    private List<DutyException> away(ContactId id) {
        return exceptions.reversed().stream()
                .filter(exception -> exception.contactId().equals(id))
                .filter(exception -> !now.isBefore(exception.from()) && now.isBefore(exception.until()))
                .sorted(Comparator.comparing(exception -> exception.replacement() == null))
                .toList();
    }
}
