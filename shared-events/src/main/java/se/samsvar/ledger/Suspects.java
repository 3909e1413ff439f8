package se.samsvar.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsvar.ledger.Finding.Fault;

/** Events that do not hold, gathered to see whether some only stand in each other's place. */
final class Suspects {

    /** Of more than these no exchange is looked for. */
    private static final int MOST = 300;

    private final Map<Long, Finding> findings = new HashMap<>();
    private final Map<Long, TreeHash> sealed = new HashMap<>();
    private final List<CanonicalEvent> strangers = new ArrayList<>();
    private long total;

    void changed(CanonicalEvent event, Leaf leaf) {
        add(Finding.of(Fault.CHANGED, event.number()));
        stranger(event);
        lost(leaf);
    }

    void missing(Leaf leaf) {
        add(Finding.of(Fault.MISSING, leaf.number()));
        lost(leaf);
    }

    void inserted(CanonicalEvent event) {
        add(Finding.of(Fault.INSERTED, event.number()));
        stranger(event);
    }

    long total() {
        return total;
    }

    /** The first ones, in the order of the events. */
    List<Finding> first() {
        for (CanonicalEvent event : strangers) {
            sealed.forEach((number, hash) -> {
                if (number != event.number() && event.numbered(number).leaf().equals(hash)) {
                    findings.put(number, new Finding(Fault.REORDERED, number, event.number(), null));
                }
            });
        }
        return findings.values().stream()
                .sorted(Comparator.comparingLong(Finding::number))
                .toList();
    }

    private void add(Finding finding) {
        total++;
        if (findings.size() < MOST) {
            findings.put(finding.number(), finding);
        }
    }

    private void lost(Leaf leaf) {
        if (sealed.size() < MOST) {
            sealed.put(leaf.number(), leaf.hash());
        }
    }

    private void stranger(CanonicalEvent event) {
        if (strangers.size() < MOST) {
            strangers.add(event);
        }
    }
}
