package se.samsvar.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with the signatures below it (C2SP signed-note).
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int LONGEST = 100_000;

    /**
     * A line below the text.
     *
     * @param name of the key
     * @param keyId the first four bytes of the key's hash, as eight hexadecimal digits
     * @param base64 the key's identifier and what it signed with
     */
    public record Signature(String name, String keyId, String base64) {

        static Signature of(String name, byte[] keyId, byte[] signature) {
            byte[] both = Arrays.copyOf(keyId, keyId.length + signature.length);
            System.arraycopy(signature, 0, both, keyId.length, signature.length);
            return new Signature(
                    name, PublicKeyOfLog.hex(keyId), Base64.getEncoder().encodeToString(both));
        }

        byte[] signed() {
            byte[] both = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(both, PublicKeyOfLog.ID_BYTES, both.length);
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    public SignedNote with(List<Signature> more) {
        List<Signature> all = new ArrayList<>(signatures);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /** The note as it is stored and sent. */
    public String written() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(line(signature)));
        return note.toString();
    }

    public static String line(Signature signature) {
        return DASH + signature.name() + " " + signature.base64() + "\n";
    }

    /** @throws UnreadableProof where this is no note */
    public static SignedNote parse(String note) {
        String unix = note.replace("\r\n", "\n");
        int end = unix.lastIndexOf("\n\n");
        if (end < 0 || unix.length() > LONGEST) {
            throw new UnreadableProof("note", null);
        }
        List<Signature> signatures = parseSignatures(unix.substring(end + 2));
        if (signatures.isEmpty()) {
            throw new UnreadableProof("note", null);
        }
        return new SignedNote(unix.substring(0, end + 1), signatures);
    }

    /** @throws UnreadableProof where these are no lines of signatures */
    public static List<Signature> parseSignatures(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(SignedNote::signature)
                .toList();
    }

    private static Signature signature(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3 || !(parts[0] + " ").equals(DASH) || parts[1].isEmpty()) {
            throw new UnreadableProof("note", null);
        }
        try {
            byte[] both = Base64.getDecoder().decode(parts[2]);
            if (both.length > PublicKeyOfLog.ID_BYTES) {
                byte[] id = Arrays.copyOf(both, PublicKeyOfLog.ID_BYTES);
                return new Signature(parts[1], PublicKeyOfLog.hex(id), parts[2]);
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableProof("note", e);
        }
        throw new UnreadableProof("note", null);
    }
}
