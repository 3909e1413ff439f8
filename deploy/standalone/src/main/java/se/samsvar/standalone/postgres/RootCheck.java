package se.samsvar.standalone.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samsvar.standalone.StartupRefused;

/** PostgreSQL refuses to run as root; in a user namespace of its own (unshare) it does not notice. */
final class RootCheck {
    private static final Path SELF = Path.of("/proc/self");

    private RootCheck() {}

    static void refuseIfPostgresWouldRefuse() throws IOException {
        if (isRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw new StartupRefused(
                    "PostgreSQL can't be run as root, and this machine does not allow user namespaces (unshare -U).",
                    "Start Samsvar as an ordinary user, or name an external PostgreSQL with spring.datasource.url.");
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(SELF) && Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"));
    }
}
