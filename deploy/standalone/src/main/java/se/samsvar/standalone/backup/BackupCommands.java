package se.samsvar.standalone.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import se.samsvar.standalone.StartupRefused;
import se.samsvar.standalone.postgres.DataCopy;

/**
 * {@code java -jar samsvar.jar backup FILE} and {@code restore FILE}: everything of a standalone with its embedded PostgreSQL
 * in one file, while it runs or not, and back into an empty directory.
 */
public final class BackupCommands {
    public static final int DONE = 0;

    /** Nothing was changed. */
    public static final int UNUSABLE = 2;

    private static final String FORMAT = "1";

    private final PrintStream out;
    private final Clock clock;

    public BackupCommands(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    private interface Work {
        void on(Typed typed, ResourceBundle words) throws IOException, SQLException, Unusable;
    }

    /** @return the exit code */
    public int backup(List<String> typed) {
        return run(typed, this::backup);
    }

    /** @return the exit code */
    public int restore(List<String> typed) {
        return run(typed, this::restore);
    }

    private int run(List<String> typed, Work work) {
        ResourceBundle words = ResourceBundle.getBundle(
                "backup.words",
                Typed.language(typed),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            work.on(Typed.of(typed), words);
            return DONE;
        } catch (Unusable unusable) {
            say(words, unusable.key(), unusable.value());
        } catch (StartupRefused refused) {
            say(words, "backup.failed", String.valueOf(refused.getMessage()));
        } catch (IOException | SQLException failed) {
            say(words, "backup.failed", failed.toString());
        }
        return UNUSABLE;
    }

    private void backup(Typed typed, ResourceBundle words) throws IOException, SQLException, Unusable {
        DataCopy data = new DataCopy(typed.data());
        if (!data.exists()) {
            throw new Unusable("backup.noData", typed.data());
        }
        if (typed.file().startsWith(typed.data())) {
            throw new Unusable("backup.inside", typed.data());
        }
        try (BackupWriter backup = new BackupWriter(typed.file())) {
            backup.text(
                    BackupWriter.ABOUT,
                    "format=" + FORMAT + "\nsystem=" + system() + "\nbegun=" + clock.instant() + "\n");
            data.to(backup);
            int files = backup.finish();
            say(words, "backup.done", typed.file(), files, Files.size(typed.file()));
        }
    }

    private void restore(Typed typed, ResourceBundle words) throws IOException, Unusable {
        if (!BackupReader.isFree(typed.data())) {
            throw new Unusable("restore.notEmpty", typed.data());
        }
        Path unfinished = typed.data().resolveSibling(typed.data().getFileName() + ".restoring");
        if (Files.exists(unfinished)) {
            throw new Unusable("restore.unfinished", unfinished);
        }
        try (BackupReader backup = new BackupReader(typed.file())) {
            requireUsable(backup.about());
            backup.verify();
            OwnersOwn.directory(unfinished);
            backup.unpack(unfinished);
            Files.deleteIfExists(typed.data());
            // half a restore never has the name of a whole one
            Files.move(unfinished, typed.data(), StandardCopyOption.ATOMIC_MOVE);
            say(
                    words,
                    "restore.done",
                    typed.data(),
                    String.valueOf(backup.about().get("begun")));
        }
    }

    private static void requireUsable(Map<String, String> about) throws Unusable {
        if (!FORMAT.equals(about.get("format"))) {
            throw new Unusable("restore.format", String.valueOf(about.get("format")));
        }
        if (!system().equals(about.get("system"))) {
            throw new Unusable("restore.system", String.valueOf(about.get("system")));
        }
    }

    /** PostgreSQL's files are the same only where these are. */
    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private void say(ResourceBundle words, String key, Object... values) {
        out.println(new MessageFormat(words.getString(key), language(words)).format(values));
    }

    /** Swedish is the bundle without a language. */
    private static Locale language(ResourceBundle words) {
        return words.getLocale().equals(Locale.ROOT) ? Locale.of("sv") : words.getLocale();
    }
}
