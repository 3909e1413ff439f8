package se.samsvar.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash of RFC 9162 (SHA-256): of a leaf, of two subtrees, or of a tree. */
public final class TreeHash {

    public static final int BYTES = 32;

    /** Of a tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(sha256(new byte[0]));

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] hash;

    private TreeHash(byte[] hash) {
        this.hash = hash;
    }

    /** @throws IllegalArgumentException where these are not 32 bytes */
    public static TreeHash of(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + hash.length);
        }
        return new TreeHash(hash.clone());
    }

    /** @throws IllegalArgumentException where this is no hash in Base64 */
    public static TreeHash parse(String base64) {
        return of(Base64.getDecoder().decode(base64));
    }

    public static TreeHash ofLeaf(byte[] content) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left.hash);
        return new TreeHash(digest.digest(right.hash));
    }

    static byte[] sha256(byte[] content) {
        return digest().digest(content);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return hash.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash of && MessageDigest.isEqual(hash, of.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash);
    }
}
