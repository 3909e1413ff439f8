package se.samsvar.command.notification;

import java.util.Map;
import java.util.Optional;
import se.samsvar.partner.PartnerId;

/**
 * The address of an organisation that has no contacts.
 *
 * @param files whether notices become files, which need no real address
 */
record OwnAddresses(Map<String, String> configured, boolean files) {

    private static final String NOWHERE = "@samsvar.invalid";

    Optional<String> of(PartnerId partner) {
        return Optional.ofNullable(configured.get(partner.code()))
                .or(() -> files ? Optional.of(partner + NOWHERE) : Optional.empty());
    }
}
