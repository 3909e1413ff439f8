package se.samsvar.command.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.link.FindLink;
import se.samsvar.notification.NoticeId;
import se.samsvar.partner.PartnerId;

/** Claims as text for an address, signed: nobody else can make one, or change one. */
final class LinkTokens {

    private static final int VERSION = 1;
    private static final int LONGEST = 1_000;

    private final SigningKey key;

    LinkTokens(SigningKey key) {
        this.key = key;
    }

    String write(LinkClaim claim) {
        byte[] content = bytes(claim);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(content) + "." + encoder.encodeToString(key.sign(content));
    }

    /** Nothing for what this key did not sign. */
    Optional<LinkClaim> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return key.isSignatureOf(signature, content)
                    // of the several ways to write the same bits only ours
                    ? Optional.of(claim(content)).filter(claim -> write(claim).equals(token))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(LinkClaim claim) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(claim.kind().name());
            write(claim.noticeId().value(), out);
            out.writeUTF(claim.recipient());
            out.writeUTF(claim.partner().code());
            write(claim.subject(), out);
            out.writeLong(claim.issuedAt().toEpochMilli());
            out.writeLong(claim.expiresAt().toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static LinkClaim claim(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("a link of another version");
            }
            return new LinkClaim(
                    FindLink.Kind.valueOf(in.readUTF()),
                    new NoticeId(id(in)),
                    in.readUTF(),
                    new PartnerId(in.readUTF()),
                    id(in),
                    Instant.ofEpochMilli(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void write(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
