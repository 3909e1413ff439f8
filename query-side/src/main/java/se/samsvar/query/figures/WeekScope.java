package se.samsvar.query.figures;

import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;

/** What of a week a viewer may know, as conditions: an organisation what concerns it, its own tasks and its walks. */
record WeekScope(Viewer viewer) {
    String incidents(String id) {
        return of("exists (select 1 from query.figures_concern k where k.incident_id = " + id + " and k.partner = %s)");
    }

    String tasks() {
        return of("t.partner = %s");
    }

    String walks(String id) {
        return of("exists (select 1 from query.figures_guest k where k.walk_id = " + id
                + " and k.invited and k.partner = %s)");
    }

    String actions() {
        return of("(a.organisation = %1$s or exists (select 1 from query.figures_task k where k.task_id = a.task_id"
                + " and k.partner = %1$s))");
    }

    /** Organisation codes come from the account, and are written with care all the same. */
    private String of(String condition) {
        PartnerId partner = viewer.onlyPartner();
        return partner == null
                ? "true"
                : condition.formatted("'" + partner.code().replace("'", "''") + "'");
    }
}
