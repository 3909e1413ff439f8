package se.samsvar.query.incidents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.Names;

/**
 * The timeline as a page tells it.
 *
 * @param partners whom the whole story is about, by their names
 * @param total how many events there are without a filter
 */
record Story(List<Entry> entries, Map<String, String> partners, int total, Filter filter) {

    private static final int FOLDED_FROM = 2;

    /** @param kind null for all, as {@code partner} */
    record Filter(@Nullable StoryKind kind, @Nullable String partner, boolean oldestFirst) {
        boolean keeps(Told told) {
            return (kind == null || told.kind() == kind)
                    && (partner == null
                            || told.partner().filter(partner::equals).isPresent());
        }

        public boolean isSet() {
            return kind != null || partner != null;
        }
    }

    /** One event, or notices that came one after the other. */
    record Entry(List<Told> events) {
        public Told first() {
            return events.getFirst();
        }

        public Told last() {
            return events.getLast();
        }

        public boolean isFolded() {
            return events.size() >= FOLDED_FROM;
        }
    }

    static Story of(List<Told> story, Filter filter) {
        List<Told> kept = story.stream().filter(filter::keeps).collect(Collectors.toCollection(ArrayList::new));
        if (!filter.oldestFirst()) {
            Collections.reverse(kept);
        }
        return new Story(folded(kept), partners(story), story.size(), filter);
    }

    /** The latest first. */
    static List<Entry> latest(List<Told> story, int entries) {
        return of(story, new Filter(null, null, false)).entries().stream()
                .limit(entries)
                .toList();
    }

    private static List<Entry> folded(List<Told> story) {
        List<Entry> entries = new ArrayList<>();
        List<Told> notices = new ArrayList<>();
        for (Told told : story) {
            if (told.isNotice()) {
                notices.add(told);
            } else {
                fold(notices, entries);
                entries.add(new Entry(List.of(told)));
            }
        }
        fold(notices, entries);
        return entries;
    }

    private static void fold(List<Told> notices, List<Entry> entries) {
        if (!notices.isEmpty()) {
            entries.add(new Entry(List.copyOf(notices)));
            notices.clear();
        }
    }

    private static Map<String, String> partners(List<Told> story) {
        Map<String, String> byName = new TreeMap<>();
        story.forEach(told -> told.partner().ifPresent(code -> byName.put(Names.partner(code), code)));
        return byName;
    }
}
