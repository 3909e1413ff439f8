package se.samsvar.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** What a witness signs: that it saw a log as the checkpoint says, and no other, up to a time (C2SP tlog-cosignature). */
final class Cosigned {

    private static final int TIME_BYTES = 8;

    private Cosigned() {}

    static byte[] message(String checkpoint, long epochSeconds) {
        return ("cosignature/v1\ntime " + epochSeconds + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    /** The time and the signature, as they follow the key's id. */
    static byte[] signed(Instant at, byte[] signature) {
        return ByteBuffer.allocate(TIME_BYTES + signature.length)
                .putLong(at.getEpochSecond())
                .put(signature)
                .array();
    }

    static boolean isBy(PublicKeyOfLog key, byte[] signed, String checkpoint) {
        if (signed.length <= TIME_BYTES) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signed).getLong();
        return key.isSignature(Arrays.copyOfRange(signed, TIME_BYTES, signed.length), message(checkpoint, seconds));
    }
}
