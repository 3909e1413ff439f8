package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where no mail server is configured: one {@code .eml} file per mail, written whole or not at all. */
final class OutboxFiles implements OutgoingMail {

    private final Path outbox;

    OutboxFiles(Path outbox) {
        this.outbox = outbox;
    }

    @Override
    public String send(String name, MimeMessage mail) throws IOException, MessagingException {
        Files.createDirectories(outbox);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        Path part = outbox.resolve(name + ".part");
        try (FileChannel file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(true);
        }
        Path whole = outbox.resolve(name + ".eml");
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return "outbox/" + whole.getFileName();
    }
}
