package se.samsvar.setting;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** What to say of a value that can't be read as what it is to be. The value isn't repeated: it may be a secret. */
public final class WrongKind {
    private WrongKind() {}

    /** @param type what it is to be */
    public static SettingRefused of(String setting, Class<?> type) {
        if (type == Duration.class) {
            return refused(setting, "no duration", "a number with a unit, as in 30s, 5m or 14d");
        }
        if (type == boolean.class || type == Boolean.class) {
            return refused(setting, "neither true nor false", "true or false");
        }
        if (type == int.class || type == Integer.class) {
            return refused(setting, "no whole number", "digits alone");
        }
        if (type == URI.class) {
            return refused(setting, "no address", "it with its beginning, as in https://samsvar.example");
        }
        return type == Path.class
                ? refused(setting, "no path of a file or directory", "one as this machine writes them")
                : refused(setting, "of the wrong kind", "it as the reference says");
    }

    private static SettingRefused refused(String setting, String wrong, String instead) {
        return new SettingRefused(setting + " is " + wrong + ".", "Write " + instead + ".");
    }
}
