package se.samsvar.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A key chosen at the first start, for no other eyes; on Windows the user's home has to see to that. */
public final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private KeyFile() {}

    /** @param choice makes the key where the file doesn't exist */
    public static String readOrChoose(Path file, Supplier<String> choice) throws IOException {
        if (!Files.exists(file)) {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path whole = Files.createTempFile(directory, "key", ".part", ownerOnly());
            Files.writeString(whole, choice.get());
            publish(whole, file);
        }
        return Files.readString(file).strip();
    }

    /** Where two nodes share the directory and choose at once, the key of the first is that of both. */
    private static void publish(Path whole, Path file) throws IOException {
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException chosenMeanwhile) {
            LOG.debug("Another process has chosen {} meanwhile", file);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(whole);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
