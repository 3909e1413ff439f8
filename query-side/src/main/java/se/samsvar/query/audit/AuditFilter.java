package se.samsvar.query.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;

/**
 * Which events are asked for, as typed; what is blank asks for all.
 *
 * @param type the names of types, of which an event has one
 * @param organisation the code of the organisation that somebody acted for
 * @param cause the number of the event that led to it
 * @param text words, each by its beginning, all of them in what the reader may read
 * @param from a date or an instant at or after which it was recorded
 * @param to a date whose end, or an instant, before which it was recorded
 */
record AuditFilter(
        @Nullable List<String> type,
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable UUID incident,
        @Nullable Long cause,
        @Nullable String text,
        @Nullable String from,
        @Nullable String to) {

    static AuditFilter of(UUID incident) {
        return new AuditFilter(null, null, null, incident, null, null, null, null);
    }

    /** @throws BadParameter where no event has that type */
    public List<String> types() {
        List<String> asked = type == null ? List.of() : type;
        List<String> types =
                asked.stream().filter(one -> !one.isBlank()).map(String::strip).toList();
        types.stream().filter(one -> !StoredEvents.isType(one)).findFirst().ifPresent(one -> {
            throw BadParameter.malformed("type", one);
        });
        return types;
    }

    @Nullable
    String actorName() {
        return present(actor);
    }

    /** @throws BadParameter where there is no such organisation */
    @Nullable
    String organisationCode() {
        String code = present(organisation);
        if (code != null
                && PartnerCatalogue.find(new PartnerId(code)).isEmpty()
                && !code.equals(Actor.LINK_HOLDER.organisation().code())) {
            throw BadParameter.malformed("organisation", code);
        }
        return code;
    }

    /** @throws BadParameter where it can't be read or ends before it begins */
    Period period() {
        return Period.ordered(from, to);
    }

    boolean hasText() {
        return text != null && Words.of(text).findAny().isPresent();
    }

    /** How many conditions there are that an index of their own answers, if they stand alone. */
    int plainConditions() {
        return (types().isEmpty() ? 0 : 1) + (actorName() == null ? 0 : 1) + (organisationCode() == null ? 0 : 1);
    }

    /** Whether nothing narrows the list. */
    public boolean isAll() {
        return plainConditions() == 0 && incident == null && cause == null && !hasText() && isAllTime();
    }

    Marks marks(Viewer viewer) {
        return new Marks()
                .anyOf(types().stream().map(Marks::type).toList())
                .anyOf(one(actorName()).map(Marks::actor).toList())
                .anyOf(one(organisationCode()).map(Marks::organisation).toList())
                .text(text, viewer);
    }

    private boolean isAllTime() {
        return present(from) == null && present(to) == null;
    }

    private static Stream<String> one(@Nullable String value) {
        return Stream.ofNullable(value);
    }

    private static @Nullable String present(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").isBlank()
                ? null
                : String.valueOf(typed).strip();
    }
}
