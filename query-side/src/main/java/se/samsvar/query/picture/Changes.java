package se.samsvar.query.picture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;

/**
 * What happened since somebody last looked, as far as they may see it.
 *
 * @param since the number of the event after which it counts
 * @param at when that was
 */
record Changes(long since, Instant at, List<Group> groups) {
    /** In the order in which they are told. */
    enum Kind {
        REPORTED,
        TYPE,
        STATUS,
        OVERDUE,
        DECLINED,
        ACKNOWLEDGED,
        COMPLETED,
        WALK_PLANNED,
        WALK_MOVED,
        WALK_HELD,
        WALK_CANCELLED
    }

    /** @param links to some of them, named */
    record Group(Kind kind, long count, List<Link> links) {
        private static final int NAMED = 8;

        static Group of(Kind kind, List<Link> all) {
            long count = all.stream().mapToLong(Link::count).sum();
            return new Group(kind, count, all.stream().limit(NAMED).toList());
        }

        /** How many are counted and not named. */
        public long more() {
            return count - links.stream().mapToLong(Link::count).sum();
        }
    }

    /**
     * @param type of the incident, or null for a walk
     * @param at when it occurred, or when the walk begins
     * @param count how many the link stands for
     */
    record Link(String path, @Nullable IncidentType type, String district, Instant at, long count) {}

    /** Whether so much lies between that only the latest of it is counted. */
    public boolean isCut() {
        return groups.stream().mapToLong(Group::count).sum() >= ChangeQueries.MOST;
    }

    public boolean isNone() {
        return groups.isEmpty();
    }
}
