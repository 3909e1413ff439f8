package se.samsvar.command.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import se.samsvar.command.secret.SigningKey;

/** Says to the receiver of a webhook that it comes from here, and when: by both it can tell an old one that somebody replays. */
final class WebhookSignature {

    private WebhookSignature() {}

    /** {@code t=<seconds since 1970>,v1=<HMAC-SHA256 of t.body in hexadecimal>}. */
    static String of(String body, Instant at, SigningKey key) {
        String signed = at.getEpochSecond() + "." + body;
        String signature = HexFormat.of().formatHex(key.sign(signed.getBytes(StandardCharsets.UTF_8)));
        return "t=" + at.getEpochSecond() + ",v1=" + signature;
    }
}
