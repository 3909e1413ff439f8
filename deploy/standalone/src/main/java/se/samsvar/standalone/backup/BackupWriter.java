package se.samsvar.standalone.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samsvar.standalone.postgres.DataCopy;

/** Writes a backup beside its name, and gives it that name once it is whole and on the disk. */
final class BackupWriter implements DataCopy.Receiver, AutoCloseable {
    /** What the file is and where it may be used, as {@code name=value} lines. */
    static final String ABOUT = "BACKUP";

    /** A line for each file, as {@code sha256sum} writes them. */
    static final String SUMS = "SHA256SUMS";

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();
    private int files;

    BackupWriter(Path file) throws IOException, Unusable {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file) || Files.exists(part)) {
            throw new Unusable("backup.exists", Files.exists(file) ? file : part);
        }
        // it holds the keys
        this.channel = OwnersOwn.channel(part);
        this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
        zip.setLevel(1);
    }

    @Override
    public void directory(String path) throws IOException {
        zip.putNextEntry(new ZipEntry(path + "/"));
        zip.closeEntry();
    }

    @Override
    public void file(String path, Path source) throws IOException {
        try (InputStream content = Files.newInputStream(source)) {
            add(path, content);
        }
    }

    @Override
    public void text(String path, String content) throws IOException {
        add(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(String path, InputStream content) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, sha256());
        zip.putNextEntry(new ZipEntry(path));
        digested.transferTo(zip);
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digested.getMessageDigest().digest()))
                .append("  ")
                .append(path)
                .append('\n');
        files++;
    }

    /** @return how many files it holds */
    int finish() throws IOException {
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        channel.force(true);
        zip.close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return files;
    }

    /** What isn't whole is taken away. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
