package se.samsvar.ledger.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that is read; nothing of it is unpacked, and no line or file of it fills the memory. */
final class Archive implements AutoCloseable {

    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(Path file) throws UnreadableArchive, IOException {
        try {
            return new Archive(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            throw new UnreadableArchive("no zip", e);
        }
    }

    /** A small file as text. */
    String text(String name) throws UnreadableArchive, IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) throws UnreadableArchive, IOException {
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new UnreadableArchive(name + " is too large", null);
            }
            return bytes;
        } catch (ZipException e) {
            throw new UnreadableArchive(name, e);
        }
    }

    <T> T json(String name, Class<T> type) throws UnreadableArchive, IOException {
        return parsed(bytes(name), name, type);
    }

    /** Is told of every line of a file. */
    interface Lines {
        void line(ArchivedEvent event) throws UnreadableArchive;
    }

    void events(Lines to) throws UnreadableArchive, IOException {
        try (InputStream in = new BufferedInputStream(stream(ArchiveFiles.EVENTS), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    to.line(parsed(line.toByteArray(), ArchiveFiles.EVENTS, ArchivedEvent.class));
                    line.reset();
                } else if (line.size() == LONGEST_LINE) {
                    throw new UnreadableArchive(ArchiveFiles.EVENTS + ": a line is too long", null);
                } else {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                throw new UnreadableArchive(ArchiveFiles.EVENTS + " ends in the middle of a line", null);
            }
        } catch (ZipException e) {
            throw new UnreadableArchive(ArchiveFiles.EVENTS, e);
        }
    }

    String sha256(String name) throws UnreadableArchive, IOException {
        try (DigestInputStream in = new DigestInputStream(stream(name), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (ZipException e) {
            throw new UnreadableArchive(name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    private InputStream stream(String name) throws UnreadableArchive, IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableArchive(name + " is missing", null);
        }
        return zip.getInputStream(entry);
    }

    private static <T> T parsed(byte[] json, String name, Class<T> type) throws UnreadableArchive {
        try {
            T read = JSON.readValue(json, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw new UnreadableArchive(name + " is no JSON of this kind", e);
        }
        throw new UnreadableArchive(name + " is empty", null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
