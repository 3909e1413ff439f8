package se.samsvar.query.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import se.samsvar.ledger.archive.ArchiveFiles;

/** An export in the hands of somebody who alters it, and its manifest with it. */
final class Rezipped {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Rezipped(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    String everything() {
        StringBuilder all = new StringBuilder();
        files.values().forEach(file -> all.append(new String(file, StandardCharsets.UTF_8)));
        return all.toString();
    }

    /** Of one file, and of its hash in the manifest. */
    Rezipped alter(String name, UnaryOperator<String> change) {
        files.put(name, change.apply(text(name)).getBytes(StandardCharsets.UTF_8));
        String manifest = text(ArchiveFiles.MANIFEST)
                .replaceAll("(\"" + name + "\" : \")[0-9a-f]+", "$1" + sha256(files.get(name)));
        files.put(ArchiveFiles.MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Rezipped put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Rezipped without(String name) {
        files.remove(name);
        return this;
    }

    Path written(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "export", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
