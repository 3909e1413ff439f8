package se.samsvar.standalone.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import se.samsvar.ledger.archive.ArchiveCheck;
import se.samsvar.ledger.archive.Statement;
import se.samsvar.ledger.archive.UnreadableArchive;

/**
 * {@code java -jar samsvar.jar verify FILE.zip}: says what an export proves. Needs neither a server nor a net.
 */
public final class VerifyCommand {

    /** Everything holds. */
    public static final int PROVEN = 0;

    /** Something does not hold. */
    public static final int BROKEN = 1;

    /** Nothing could be verified. */
    public static final int UNUSABLE = 2;

    private final PrintStream out;

    public VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** @return the exit code */
    public int run(List<String> typed) {
        ResourceBundle words = words(VerifyArguments.language(typed));
        try {
            VerifyArguments arguments = VerifyArguments.of(typed);
            Path file = Objects.requireNonNull(arguments.file());
            List<Statement> found = new ArchiveCheck(arguments.key(), arguments.kept()).verify(file);
            return tell(found, words);
        } catch (VerifyArguments.Unusable e) {
            say(words, e.key(), e.value());
            if (!e.key().equals(VerifyArguments.USAGE)) {
                say(words, VerifyArguments.USAGE);
            }
        } catch (UnreadableArchive e) {
            say(words, "verify.unreadable", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            say(words, "verify.noFile", String.valueOf(e.getMessage()));
        }
        return UNUSABLE;
    }

    private int tell(List<Statement> found, ResourceBundle words) {
        found.forEach(one -> {
            out.print(one.holds() ? "[OK]   " : "[FEL]  ");
            say(words, one.key(), one.values().toArray());
        });
        boolean holds = found.stream().allMatch(Statement::holds);
        out.println();
        say(words, holds ? "verify.proven" : "verify.broken");
        return holds ? PROVEN : BROKEN;
    }

    private void say(ResourceBundle words, String key, Object... values) {
        out.println(MessageFormat.format(words.getString(key), values));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "verify.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
