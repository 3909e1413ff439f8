package se.samsvar.query.reads;

import java.util.List;
import java.util.Set;

/** What was opened, by the pattern that its controller maps. */
enum ReadKind {
    EXPORT,
    REPORT,
    INCIDENT,
    TASK,
    WALK,
    READS,
    PROOF,
    HISTORY,
    PICTURE,
    LIST,
    OTHER;

    /** Single things below these are nothing that an incident's texts stand in. */
    private static final List<String> WITHOUT_TEXTS =
            List.of("/planer", "/api/plans", "/parter", "/api/partners", "/import", "/svar");

    private static final Set<String> LISTS =
            Set.of("/handelser", "/api/incidents", "/inkorg", "/tavla", "/api/tasks", "/vandringar", "/api/walks");

    static ReadKind of(String pattern) {
        if (pattern.contains("/export")) {
            return EXPORT;
        }
        if (pattern.startsWith("/rapporter")) {
            return REPORT;
        }
        if (LISTS.contains(pattern)) {
            return LIST;
        }
        return pattern.startsWith("/granskning") || pattern.startsWith("/historik") || pattern.startsWith("/api/audit")
                ? ofAudit(pattern)
                : ofThing(pattern);
    }

    /** Whether it is logged for everybody who may read classified texts: a page of its own, not a list. */
    static boolean isSingle(String pattern) {
        boolean written = pattern.contains("{") && WITHOUT_TEXTS.stream().noneMatch(pattern::startsWith);
        ReadKind kind = of(pattern);
        return written || kind == EXPORT || kind == REPORT && !pattern.equals("/rapporter");
    }

    private static ReadKind ofAudit(String pattern) {
        if (pattern.equals("/granskning/lasningar") || pattern.equals("/api/audit/reads")) {
            return READS;
        }
        return pattern.startsWith("/historik") || pattern.endsWith("/events") || pattern.endsWith("/why")
                ? HISTORY
                : PROOF;
    }

    private static ReadKind ofThing(String pattern) {
        if (pattern.startsWith("/handelser/") || pattern.startsWith("/api/incidents/")) {
            return INCIDENT;
        }
        if (pattern.startsWith("/inkorg/") || pattern.startsWith("/api/tasks/")) {
            return TASK;
        }
        if (pattern.startsWith("/vandringar/") || pattern.startsWith("/api/walks/")) {
            return WALK;
        }
        return pattern.equals("/") || pattern.equals("/api/picture") ? PICTURE : OTHER;
    }
}
