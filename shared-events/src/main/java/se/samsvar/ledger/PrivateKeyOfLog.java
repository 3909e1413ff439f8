package se.samsvar.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key that a log or a witness signs with; kept as PEM (PKCS 8), as OpenSSL writes it. */
public final class PrivateKeyOfLog {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey key;
    private final byte[] publicKey;

    private PrivateKeyOfLog(PrivateKey key) throws GeneralSecurityException {
        this.key = key;
        this.publicKey = publicKey(((EdECPrivateKey) key).getBytes().orElseThrow());
    }

    public static PrivateKeyOfLog create(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return new PrivateKeyOfLog(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UnreadableProof where this is no Ed25519 key in PEM; a key on one line may have \n for its line ends */
    public static PrivateKeyOfLog parse(String pem) {
        String text = pem.replace("\\n", "\n");
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new UnreadableProof("key", null);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            return new PrivateKeyOfLog(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableProof("key", e);
        }
    }

    public String pem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    /** Its public half, for a log of this name. */
    public PublicKeyOfLog ofLog(String name) {
        return new PublicKeyOfLog(name, PublicKeyOfLog.ED25519, publicKey);
    }

    /** Its public half, for a witness of this name. */
    public PublicKeyOfLog ofWitness(String name) {
        return new PublicKeyOfLog(name, PublicKeyOfLog.COSIGNATURE, publicKey);
    }

    public SignedNote.Signature sign(String text, String name) {
        return SignedNote.Signature.of(name, ofLog(name).idBytes(), signature(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As a witness of somebody else's checkpoint. */
    public SignedNote.Signature cosign(String checkpoint, String name, Instant at) {
        byte[] signature = signature(Cosigned.message(checkpoint, at.getEpochSecond()));
        return SignedNote.Signature.of(name, ofWitness(name).idBytes(), Cosigned.signed(at, signature));
    }

    private byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK makes a public key only together with a private one: so the private one is made again. */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Known(seed));
        KeyPair pair = generator.generateKeyPair();
        byte[] der = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(der, der.length - seed.length, der.length);
    }

    /** Not random at all: gives the bytes of a key that there is already. */
    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Known(byte[] bytes) {
            super();
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
