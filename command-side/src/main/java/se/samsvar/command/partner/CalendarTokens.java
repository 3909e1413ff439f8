package se.samsvar.command.partner;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.PartnerId;

/**
 * Makes the tokens that open an organisation's calendar. They follow from their id and a key that nobody else has, so that
 * the answer to a repeated request is the same although no token is kept.
 */
final class CalendarTokens {

    private final SigningKey key;
    private final URI baseUrl;

    CalendarTokens(SigningKey key, URI baseUrl) {
        this.key = key;
        this.baseUrl = baseUrl;
    }

    String token(PartnerId partner, CalendarTokenId tokenId) {
        byte[] token = key.sign(("calendar " + partner + " " + tokenId).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    URI address(PartnerId partner, String token) {
        return URI.create(baseUrl + "/api/partners/" + partner + "/calendar.ics?token=" + token);
    }
}
