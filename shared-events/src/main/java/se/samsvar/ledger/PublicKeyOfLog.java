package se.samsvar.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key that signatures of a log, or of a witness, are checked with, written as {@code name+id+key} (C2SP
 * signed-note).
 */
public final class PublicKeyOfLog {

    static final int ID_BYTES = 4;

    /** An ordinary signature over the text. */
    static final byte ED25519 = 1;

    /** A witness's signature over the text and a time (C2SP tlog-cosignature). */
    static final byte COSIGNATURE = 4;

    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;

    private final String name;
    private final byte kind;
    private final byte[] key;

    PublicKeyOfLog(String name, byte kind, byte[] key) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new UnreadableProof("key", null);
        }
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
    }

    /** @throws UnreadableProof where this is no such key, or its id is that of another */
    public static PublicKeyOfLog parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        try {
            byte[] key = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
            if (key.length == 1 + KEY_BYTES && (key[0] == ED25519 || key[0] == COSIGNATURE)) {
                PublicKeyOfLog read = new PublicKeyOfLog(parts[0], key[0], Arrays.copyOfRange(key, 1, key.length));
                if (read.id().equals(parts[1])) {
                    return read;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableProof("key", e);
        }
        throw new UnreadableProof("key", null);
    }

    public String name() {
        return name;
    }

    /** The same key where it signs what it saw of other logs. */
    public PublicKeyOfLog asWitness() {
        return new PublicKeyOfLog(name, COSIGNATURE, key);
    }

    /** Eight hexadecimal digits. */
    public String id() {
        return hex(idBytes());
    }

    byte[] idBytes() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(named, named.length + 1 + key.length);
        all[named.length] = kind;
        System.arraycopy(key, 0, all, named.length + 1, key.length);
        return Arrays.copyOf(TreeHash.sha256(all), ID_BYTES);
    }

    /** As {@code name+id+key}. */
    public String text() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = kind;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** For tools that know no notes, such as OpenSSL. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(der())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The whole of SHA-256 over the key, for people to compare by telephone. */
    public String fingerprint() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(TreeHash.sha256(der()));
    }

    /** Whether one of the note's signatures is this key's. */
    public boolean hasSigned(SignedNote note) {
        return note.signatures().stream()
                .filter(signature ->
                        signature.name().equals(name) && signature.keyId().equals(id()))
                .anyMatch(signature -> kind == ED25519
                        ? isSignature(signature.signed(), note.text().getBytes(StandardCharsets.UTF_8))
                        : Cosigned.isBy(this, signature.signed(), note.text()));
    }

    /**
     * The signature alone, for tools that know no notes.
     *
     * @throws UnreadableProof where this key has not signed it
     */
    public byte[] signatureOf(SignedNote note) {
        return note.signatures().stream()
                .filter(signature ->
                        signature.name().equals(name) && signature.keyId().equals(id()))
                .findFirst()
                .orElseThrow(() -> new UnreadableProof("note", null))
                .signed();
    }

    boolean isSignature(byte[] signature, byte[] content) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der()));
    }

    private byte[] der() {
        byte[] der = Arrays.copyOf(DER_PREFIX, DER_PREFIX.length + key.length);
        System.arraycopy(key, 0, der, DER_PREFIX.length, key.length);
        return der;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKeyOfLog of && text().equals(of.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
