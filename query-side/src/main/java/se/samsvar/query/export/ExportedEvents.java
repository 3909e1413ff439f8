package se.samsvar.query.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.Leaf;
import se.samsvar.ledger.StoredEvent;
import se.samsvar.ledger.archive.ArchivedEvent;
import se.samsvar.query.audit.AuditLookup;
import se.samsvar.query.ledger.SealedParts;
import se.samsvar.query.security.Viewer;

/** Reads the events of a part, some at a time, as one viewer may have them. */
class ExportedEvents {

    private static final long AT_A_TIME = 2_000;

    private final EventLog log;
    private final SealedParts parts;
    private final AuditLookup lookup;
    private final ReadableEvents readable;

    ExportedEvents(EventLog log, SealedParts parts, AuditLookup lookup, ReadableEvents readable) {
        this.log = log;
        this.parts = parts;
        this.lookup = lookup;
        this.readable = readable;
    }

    /** Takes some events at a time. */
    interface Some {
        void take(List<ArchivedEvent> events) throws IOException;
    }

    /** What is no longer there is left out, and what was never sealed too: whoever verifies will find the gap. */
    void read(SealedParts.Part part, Viewer viewer, Some to) throws IOException {
        for (long after = part.first() - 1; after < part.last(); after += AT_A_TIME) {
            long upTo = Math.min(part.last(), after + AT_A_TIME);
            List<StoredEvent> stored = new ArrayList<>();
            // a slow reader must not keep a transaction waiting
            log.read(after, upTo, stored::add);
            if (!stored.isEmpty()) {
                to.take(archived(stored, after, upTo, viewer));
            }
        }
    }

    private List<ArchivedEvent> archived(List<StoredEvent> stored, long after, long upTo, Viewer viewer) {
        Map<Long, Leaf> leaves = new HashMap<>();
        parts.leaves(after, upTo).forEach(leaf -> leaves.put(leaf.number(), leaf));
        Map<String, String> titles = lookup.titles(
                stored.stream().map(StoredEvent::aggregate).distinct().toList());
        List<ArchivedEvent> archived = new ArrayList<>();
        for (StoredEvent event : stored) {
            Leaf leaf = leaves.get(event.number());
            if (leaf != null) {
                ReadableEvents.Words words = readable.of(event, titles.get(event.aggregate()), viewer);
                archived.add(ArchivedEvent.of(event, leaf, words.part(), words.sentence()));
            }
        }
        return archived;
    }
}
