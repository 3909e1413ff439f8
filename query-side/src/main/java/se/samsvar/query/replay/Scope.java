package se.samsvar.query.replay;

import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;

/**
 * A page whose steps are kept.
 *
 * @param name under which they are
 */
record Scope(String name) {
    static final Scope PICTURE = new Scope("picture");
    static final Scope GOALS = new Scope("goals");

    static Scope picture(PartnerId partner) {
        return new Scope(picturePrefix() + partner.code());
    }

    static Scope inbox(PartnerId partner) {
        return new Scope(inboxPrefix() + partner.code());
    }

    /** The picture as this viewer sees it. */
    static Scope picture(Viewer viewer) {
        @Nullable PartnerId only = viewer.onlyPartner();
        return only == null ? PICTURE : picture(only);
    }

    static String picturePrefix() {
        return "picture/";
    }

    static String inboxPrefix() {
        return "inbox/";
    }
}
