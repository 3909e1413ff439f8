package se.samsvar.query.web;

import java.util.Set;
import org.axonframework.eventhandling.EventProcessor;

/** The views by the names of their processors; in one process with the command side there are other processors too. */
final class Views {
    private static final Set<String> NAMES =
            Set.of("picture", "incidents", "inbox", "walks", "goals", "audit", "figures", "plans");

    private Views() {}

    static boolean contains(EventProcessor processor) {
        return NAMES.contains(processor.getName());
    }
}
