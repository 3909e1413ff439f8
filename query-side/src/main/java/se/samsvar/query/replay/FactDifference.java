package se.samsvar.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.web.Reader;
import se.samsvar.query.web.Times;

/**
 * What is otherwise about an incident at two places in the history.
 *
 * @param label key of the word for it
 * @param before null where nothing was said; so is {@code after}
 * @param words whether what was said are keys of words
 */
record FactDifference(
        String label, @Nullable String before, @Nullable String after, boolean words) {
    static List<FactDifference> between(@Nullable PastIncident before, @Nullable PastIncident after, Times times) {
        if (before == null || after == null) {
            return List.of();
        }
        Locale reader = Reader.locale();
        Between facts = new Between(before.item(), after.item(), new ArrayList<>());
        facts.note("incident.field.type", false, item -> item.type().title(reader));
        facts.note("incident.suspected", true, item -> yes(item.suspected()));
        facts.note("incident.attempted", true, item -> yes(item.attempted()));
        facts.note("picture.filter.status", true, item -> "incidentStatus." + item.status());
        facts.note("incident.place", false, FactDifference::place);
        facts.note("incident.scene", false, item -> times.at(item.sceneReleasedAt()));
        facts.note(
                "incident.response",
                true,
                item -> "replay.response." + item.response().state());
        facts.add("incident.walk", walk(before, times), walk(after, times));
        return facts.found();
    }

    private record Between(IncidentItem before, IncidentItem after, List<FactDifference> found) {
        void note(String label, boolean words, Function<IncidentItem, @Nullable String> fact) {
            String was = fact.apply(before);
            String is = fact.apply(after);
            if (!Objects.equals(was, is)) {
                found.add(new FactDifference(label, said(was), said(is), words));
            }
        }

        void add(String label, @Nullable String was, @Nullable String is) {
            if (!Objects.equals(was, is)) {
                found.add(new FactDifference(label, was, is, false));
            }
        }
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String yes(boolean said) {
        return said ? "incident.yes" : "replay.no";
    }

    private static String place(IncidentItem item) {
        return item.address() == null ? item.district() : item.address() + ", " + item.district();
    }

    private static @Nullable String walk(PastIncident incident, Times times) {
        PastIncident.Walk walk = incident.walk();
        return walk == null
                ? null
                : times.at(walk.startsAt()) + ", " + walk.status().title(Reader.locale());
    }
}
