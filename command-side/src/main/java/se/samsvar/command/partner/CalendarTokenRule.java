package se.samsvar.command.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Of the token that opens a calendar only a digest is kept. */
final class CalendarTokenRule {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private CalendarTokenRule() {}

    static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void checkDigest(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "sha256", "sha256");
        }
    }
}
