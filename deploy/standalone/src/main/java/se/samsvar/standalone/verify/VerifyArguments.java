package se.samsvar.standalone.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.UnreadableProof;

/** What was typed behind {@code verify}. */
record VerifyArguments(
        @Nullable Path file, @Nullable PublicKeyOfLog key, List<SignedCheckpoint> kept, Locale language) {

    static final String USAGE = "verify.usage";

    private static final Locale SWEDISH = Locale.of("sv");

    /** Nobody can tell what was meant. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final String value;

        Unusable(String key, String value) {
            super(key + " " + value);
            this.key = key;
            this.value = value;
        }

        String key() {
            return key;
        }

        String value() {
            return value;
        }
    }

    static Locale language(List<String> typed) {
        return typed.contains("--english") ? Locale.ENGLISH : SWEDISH;
    }

    static VerifyArguments of(List<String> typed) throws Unusable {
        Path file = null;
        PublicKeyOfLog key = null;
        List<SignedCheckpoint> kept = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String one = typed.get(i);
            switch (one) {
                case "--english" -> {
                    // the language is known already
                }
                case "--key" -> key = key(value(typed, ++i, one));
                case "--checkpoint" -> kept.add(checkpoint(value(typed, ++i, one)));
                default -> file = file(one, file);
            }
        }
        if (file == null) {
            throw new Unusable(USAGE, "");
        }
        return new VerifyArguments(file, key, kept, language(typed));
    }

    private static Path file(String typed, @Nullable Path before) throws Unusable {
        if (typed.startsWith("--") || before != null) {
            throw new Unusable("verify.unknownArgument", typed);
        }
        return Path.of(typed);
    }

    private static String value(List<String> typed, int at, String name) throws Unusable {
        if (at >= typed.size()) {
            throw new Unusable("verify.noValue", name);
        }
        return typed.get(at);
    }

    /** The key itself, or a file with it. */
    private static PublicKeyOfLog key(String typed) throws Unusable {
        try {
            return PublicKeyOfLog.parse(Files.exists(Path.of(typed)) ? Files.readString(Path.of(typed)) : typed);
        } catch (UnreadableProof | IOException | InvalidPathException e) {
            throw new Unusable("verify.badKey", typed);
        }
    }

    private static SignedCheckpoint checkpoint(String typed) throws Unusable {
        try {
            return SignedCheckpoint.parse(Files.readString(Path.of(typed)).strip() + "\n");
        } catch (UnreadableProof | IOException | InvalidPathException e) {
            throw new Unusable("verify.badCheckpoint", typed);
        }
    }
}
