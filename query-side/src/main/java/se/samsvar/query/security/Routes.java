package se.samsvar.query.security;

import static se.samsvar.actor.Role.ADMIN;
import static se.samsvar.actor.Role.AUDITOR;
import static se.samsvar.actor.Role.OPERATIONAL_LEAD;
import static se.samsvar.actor.Role.PARTNER;
import static se.samsvar.actor.Role.SAFETY_COUNCIL;
import static se.samsvar.actor.Role.STRATEGIC_LEAD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samsvar.actor.Role;

/** Which role may open which route, read from the top. What isn't here is for nobody. */
public final class Routes {
    /** Whoever knows the token in the address may read it: its controller checks that. */
    static final String CALENDAR = "/api/partners/*/calendar.ics";

    /** Whoever has the link may use it: the command side checks that. */
    static final String LINKS = "/svar/*";

    /** For everybody, signed in or not. */
    static final String[] OPEN = {
        "/login", "/error", "/visning", "/tillganglighet", "/css/**", "/js/**", "/webjars/**", "/favicon.*", "/sw.js"
    };

    static final List<Route> API = List.of(
            route("/api/picture", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/api/incidents", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/api/tasks", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/api/walks", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/api/partners", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR, ADMIN),
            route("/api/plans", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR, ADMIN),
            route("/api/goals", OPERATIONAL_LEAD, STRATEGIC_LEAD, SAFETY_COUNCIL, PARTNER, AUDITOR),
            route("/api/figures", OPERATIONAL_LEAD, STRATEGIC_LEAD, SAFETY_COUNCIL, AUDITOR),
            route("/api/audit/rebuild", AUDITOR, ADMIN),
            route("/api/audit", AUDITOR),
            route("/api/operations", ADMIN),
            route("/api/imports", OPERATIONAL_LEAD),
            route("/api/stream", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR));

    static final List<Route> PAGES = List.of(
            route("/handelser", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/rapportera", OPERATIONAL_LEAD),
            route("/inkorg", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/tavla", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER),
            route("/vandringar", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/mal", OPERATIONAL_LEAD, STRATEGIC_LEAD, SAFETY_COUNCIL, PARTNER, AUDITOR),
            route("/radet", OPERATIONAL_LEAD, STRATEGIC_LEAD, SAFETY_COUNCIL, AUDITOR),
            route("/siffror", OPERATIONAL_LEAD, STRATEGIC_LEAD, SAFETY_COUNCIL, AUDITOR),
            route("/rapporter", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/planer", OPERATIONAL_LEAD, STRATEGIC_LEAD, AUDITOR, ADMIN),
            route("/parter", OPERATIONAL_LEAD, PARTNER, ADMIN),
            route("/historik", AUDITOR),
            route("/granskning", AUDITOR),
            route("/ombyggnad", AUDITOR, ADMIN),
            route("/drift", ADMIN),
            route("/import", OPERATIONAL_LEAD),
            route("/live", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR),
            route("/actuator", ADMIN),
            route("/", OPERATIONAL_LEAD, STRATEGIC_LEAD, PARTNER, AUDITOR));

    /** A path with everything below it; the root stands for itself alone. */
    record Route(String path, Set<Role> roles) {
        boolean covers(String requested) {
            return requested.equals(path) || !path.equals("/") && requested.startsWith(path + "/");
        }

        String[] patterns() {
            return path.equals("/") ? new String[] {"/"} : new String[] {path, path + "/**"};
        }

        String[] authorities() {
            return roles.stream().map(Enum::name).toArray(String[]::new);
        }
    }

    private Routes() {}

    /** @param path of a page */
    public static boolean mayOpen(Role role, String path) {
        return PAGES.stream()
                .filter(route -> route.covers(path))
                .findFirst()
                .map(route -> route.roles().contains(role))
                .orElse(false);
    }

    private static Route route(String path, Role... roles) {
        return new Route(path, EnumSet.copyOf(Arrays.asList(roles)));
    }
}
