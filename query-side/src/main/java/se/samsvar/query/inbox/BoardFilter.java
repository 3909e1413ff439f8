package se.samsvar.query.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;

/** Which cards are asked for; null for all. */
record BoardFilter(
        @Nullable PartnerId partner,
        @Nullable UUID incident,
        @Nullable String district,
        boolean overdue) {

    public boolean isSet() {
        return incident != null || district != null || overdue;
    }
}
