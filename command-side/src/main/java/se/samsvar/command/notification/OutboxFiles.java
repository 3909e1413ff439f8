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
import se.samsvar.notification.Channel;

/** Where no mail server is configured: one {@code .eml} file per notice and recipient, written whole or not at all. */
final class OutboxFiles implements NoticeChannel {

    private final Path outbox;
    private final MailWriter writer;

    OutboxFiles(Path outbox, MailWriter writer) {
        this.outbox = outbox;
        this.writer = writer;
    }

    @Override
    public Channel kind() {
        return Channel.OUTBOX_FILE;
    }

    @Override
    public Receipt deliver(Dispatch dispatch) throws IOException, MessagingException {
        MimeMessage mail = writer.write(dispatch);
        Files.createDirectories(outbox);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        Path part = outbox.resolve(dispatch.name() + ".part");
        try (FileChannel file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(true);
        }
        Path whole = outbox.resolve(dispatch.name() + ".eml");
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Receipt(mail.getMessageID(), "outbox/" + whole.getFileName());
    }
}
