package se.samsvar.query.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that goes out while it is written, and knows the SHA-256 of each of its files. */
final class ZipFiles implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new TreeMap<>();

    ZipFiles(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes one file. */
    interface Content {
        void write(OutputStream to) throws IOException;
    }

    void file(String name, Content content) throws IOException {
        MessageDigest digest = digest();
        zip.putNextEntry(new ZipEntry(name));
        OutputStream open = new DigestOutputStream(new KeptOpen(zip), digest);
        content.write(open);
        open.flush();
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    void file(String name, byte[] content) throws IOException {
        file(name, to -> to.write(content));
    }

    void file(String name, String content) throws IOException {
        file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the files so far. */
    Map<String, String> hashes() {
        return new TreeMap<>(hashes);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever writes a file must not close the zip. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
