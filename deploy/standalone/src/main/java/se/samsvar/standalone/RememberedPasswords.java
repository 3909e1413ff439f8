package se.samsvar.standalone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks a password the slow way once, and remembers for a few minutes that it was right: a client with HTTP Basic sends
 * it with each request, and a hash that is meant to be slow would cost more than everything else together. What is
 * remembered is a keyed digest of the password and its stored hash, so that neither can be read from it and a changed
 * password is asked for at once. A wrong one is never remembered.
 */
class RememberedPasswords implements PasswordEncoder {
    private static final String DIGEST = "HmacSHA256";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> untilByDigest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RememberedPasswords(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        String digest = digest(password + "\0" + hash);
        Instant now = clock.instant();
        if (isRemembered(digest, now)) {
            return true;
        }
        boolean right = encoder.matches(password, hash);
        if (right) {
            remember(digest, now.plus(REMEMBERED));
        }
        return right;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private synchronized boolean isRemembered(String digest, Instant now) {
        Instant until = untilByDigest.get(digest);
        return until != null && now.isBefore(until);
    }

    private synchronized void remember(String digest, Instant until) {
        untilByDigest.remove(digest);
        untilByDigest.put(digest, until);
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
