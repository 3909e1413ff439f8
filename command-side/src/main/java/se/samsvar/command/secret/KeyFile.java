package se.samsvar.command.secret;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A key chosen at random at the first start, for no other eyes; on Windows the user's home has to see to that. */
final class KeyFile {

    private static final int BYTES = 32;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private KeyFile() {}

    static String readOrChoose(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".part", ownerOnly());
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.writeString(whole, HexFormat.of().formatHex(random));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
