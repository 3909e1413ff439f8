package se.samsvar.command.partner;

import java.time.Instant;
import java.util.ArrayList;
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
 * Who is on duty. Whoever is away is stood in for: by the replacement that the exception names (of several the one said
 * last), else by the deputy, and where these are away, by those who stand in for them.
 */
public final class DutyRule {

    private final Routines routines;
    private final Instant now;

    /** @param standsIn whether the rota names somebody else, who is away */
    public record OnDuty(Contact contact, boolean standsIn) {}

    private DutyRule(Routines routines, Instant now) {
        this.routines = routines;
        this.now = now;
    }

    /** Everybody once, in the order of the rota; nobody where it says nothing or nobody is there. */
    public static List<OnDuty> at(Instant now, Routines routines) {
        return new DutyRule(routines, now).onDuty();
    }

    private List<OnDuty> onDuty() {
        Map<ContactId, OnDuty> found = new LinkedHashMap<>();
        routines.rota().stream()
                .filter(this::runs)
                .map(DutyShift::contactId)
                .forEach(contact -> available(contact, new HashSet<>())
                        .ifPresent(id -> found.merge(
                                id, new OnDuty(contact(id), !id.equals(contact)), DutyRule::preferringTheRota)));
        return List.copyOf(found.values());
    }

    private static OnDuty preferringTheRota(OnDuty one, OnDuty other) {
        return one.standsIn() ? other : one;
    }

    private boolean runs(DutyShift shift) {
        return LocalSpan.startsAround(now)
                .filter(date -> date.getDayOfWeek() == shift.day())
                .anyMatch(
                        date -> LocalSpan.on(date, shift.from(), shift.until()).holds(now));
    }

    /** @param asked who was looked at already, since deputies may name each other */
    private Optional<ContactId> available(ContactId id, Set<ContactId> asked) {
        if (!asked.add(id) || !routines.contacts().containsKey(id)) {
            return Optional.empty();
        }
        List<DutyException> away = exceptions(id);
        if (away.isEmpty()) {
            return Optional.of(id);
        }
        return Stream.concat(
                        away.stream().map(DutyException::replacement),
                        Stream.of(contact(id).deputy()))
                .filter(Objects::nonNull)
                .map(standIn -> available(standIn, asked))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Those that hold now, the one said last first. */
    private List<DutyException> exceptions(ContactId id) {
        List<DutyException> all = new ArrayList<>(routines.exceptions().values());
        return all.reversed().stream()
                .filter(exception -> exception.contactId().equals(id))
                .filter(exception -> new LocalSpan(exception.from(), exception.until()).holds(now))
                .sorted(Comparator.comparing(exception -> exception.replacement() == null))
                .toList();
    }

    private Contact contact(ContactId id) {
        return Objects.requireNonNull(routines.contacts().get(id));
    }
}
