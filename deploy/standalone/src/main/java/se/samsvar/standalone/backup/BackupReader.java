package se.samsvar.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is looked at from end to end before anything is made of it. */
final class BackupReader implements AutoCloseable {
    private final ZipFile zip;
    private final Map<String, String> about;
    private final Map<String, String> sums = new LinkedHashMap<>();

    BackupReader(Path file) throws IOException, Unusable {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (NoSuchFileException missing) {
            throw new Unusable("backup.noFile", file);
        } catch (ZipException cut) {
            throw new Unusable("backup.noBackup", file);
        }
        this.about = lines(BackupWriter.ABOUT, "=", 0, 1);
        sums.putAll(lines(BackupWriter.SUMS, "  ", 1, 0));
    }

    Map<String, String> about() {
        return about;
    }

    /** Nothing changed, nothing missing, nothing added. */
    void verify() throws IOException, Unusable {
        TreeSet<String> found = new TreeSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory() && !entry.getName().equals(BackupWriter.SUMS)) {
                found.add(entry.getName());
            }
            if (Path.of(entry.getName()).isAbsolute() || entry.getName().contains("..")) {
                throw new Unusable("backup.foreign", entry.getName());
            }
        }
        for (Map.Entry<String, String> one : sums.entrySet()) {
            if (!found.remove(one.getKey())) {
                throw new Unusable("backup.missing", one.getKey());
            }
            if (!digest(one.getKey()).equals(one.getValue())) {
                throw new Unusable("backup.changed", one.getKey());
            }
        }
        if (!found.isEmpty()) {
            throw new Unusable("backup.foreign", found.first());
        }
    }

    /** Into a directory that is there and empty. */
    void unpack(Path directory) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            Path target = directory.resolve(name);
            if (entry.isDirectory()) {
                OwnersOwn.directory(target);
            } else if (!name.equals(BackupWriter.SUMS) && !name.equals(BackupWriter.ABOUT)) {
                OwnersOwn.directory(Objects.requireNonNull(target.getParent()));
                try (InputStream content = zip.getInputStream(entry);
                        FileChannel file = OwnersOwn.channel(target)) {
                    content.transferTo(Channels.newOutputStream(file));
                    file.force(true);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String digest(String name) throws IOException, Unusable {
        try (InputStream content = zip.getInputStream(zip.getEntry(name));
                DigestInputStream digested = new DigestInputStream(content, BackupWriter.sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (ZipException damaged) {
            throw new Unusable("backup.changed", name);
        }
    }

    private Map<String, String> lines(String name, String separator, int key, int value) throws IOException, Unusable {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            zip.close();
            throw new Unusable("backup.noBackup", zip.getName());
        }
        Map<String, String> lines = new LinkedHashMap<>();
        try (InputStream content = zip.getInputStream(entry)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String[] parts = line.split(separator, 2);
                if (parts.length != 2) {
                    throw new Unusable("backup.noBackup", zip.getName());
                }
                lines.put(parts[key], parts[value]);
            }
        } catch (ZipException damaged) {
            throw new Unusable("backup.changed", name);
        }
        return lines;
    }

    /** Whether a directory holds nothing, or is not there. */
    static boolean isFree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> content = Files.list(directory)) {
            return content.findAny().isEmpty();
        }
    }
}
