package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks into mails. */
public final class Mails {

    private Mails() {}

    /** All parts that are no containers, in order. */
    public static List<Part> leaves(Part part) {
        List<Part> leaves = new ArrayList<>();
        try {
            if (part.isMimeType("multipart/*")) {
                Multipart parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    leaves.addAll(leaves(parts.getBodyPart(i)));
                }
            } else {
                leaves.add(part);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return leaves;
    }

    public static List<String> types(Part mail) {
        return leaves(mail).stream().map(Mails::type).toList();
    }

    /** The text of the first part of a type, such as {@code text/plain}. */
    public static String text(Part mail, String type) {
        Part found = leaves(mail).stream()
                .filter(part -> type(part).equals(type))
                .findFirst()
                .orElseThrow();
        try {
            return new String(found.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Part part) {
        try {
            return part.getContentType().split(";", 2)[0].strip().toLowerCase();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
