package se.samsvar.query.partners;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.PartnerCommand.IssueCalendarToken;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.web.MailSettings;

/** Makes the secrets that calendars are subscribed to with. Only the page that follows ever shows one. */
class CalendarTokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final MailSettings settings;

    CalendarTokens(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * A token that is to be issued.
     *
     * @param address where the calendar is subscribed to; it holds the token
     */
    record Issue(IssueCalendarToken command, String address) {}

    Issue issue(PartnerId partner, String label) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        CalendarTokenId id = new CalendarTokenId(UUID.randomUUID());
        return new Issue(
                new IssueCalendarToken(partner, id, label, sha256(token)), settings.subscription(partner, token));
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
