package se.samsvar.query.rebuild;

import se.samsvar.actor.Role;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Auditors read and compare; what people see is changed by administrators only. */
final class RebuildAccess {
    private RebuildAccess() {}

    static boolean maySwap(Viewer viewer) {
        return viewer.is(Role.ADMIN);
    }

    static void requireReader(Viewer viewer) {
        if (!viewer.is(Role.AUDITOR) && !viewer.is(Role.ADMIN)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
    }

    static void requireSwapper(Viewer viewer) {
        if (!maySwap(viewer)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
    }
}
