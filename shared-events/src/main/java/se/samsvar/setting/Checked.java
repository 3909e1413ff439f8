package se.samsvar.setting;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of settings, refused in words where they can't be meant. */
public final class Checked {
    private static final int SHORTEST_SECRET = 32;
    private static final int HIGHEST_PORT = 65_535;

    private Checked() {}

    public static void positive(String setting, Duration value) {
        if (!value.isPositive()) {
            throw new SettingRefused(
                    setting + " must be longer than nothing.", "Write a number with a unit, as in 30s, 5m or 14d.");
        }
    }

    public static void atLeastOne(String setting, int value) {
        if (value < 1) {
            throw new SettingRefused(setting + " is " + value + ", and must be at least 1.", "Write 1 or more.");
        }
    }

    public static void port(String setting, @Nullable Integer value) {
        if (value != null && (value < 1 || value > HIGHEST_PORT)) {
            throw new SettingRefused(
                    setting + " is " + value + ", and no port.", "Write a number from 1 to " + HIGHEST_PORT + ".");
        }
    }

    public static void present(String setting, @Nullable String value, String why) {
        if (value == null || value.isBlank()) {
            throw new SettingRefused(setting + " is missing: " + why + ".", "Write it down too.");
        }
    }

    /** @param value null or blank for none */
    public static void secretUnlessAbsent(String setting, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            secret(setting, value);
        }
    }

    public static void secret(String setting, String value) {
        int length = value.strip().length();
        if (length < SHORTEST_SECRET) {
            throw new SettingRefused(
                    setting + " must have at least " + SHORTEST_SECRET + " characters, and has " + length + ".",
                    "Make one with: openssl rand -hex 32. Every node has the same.");
        }
    }

    /** An address that browsers and other systems can be sent to. It isn't repeated: there may be a password in it. */
    public static void webAddress(String setting, URI value) {
        String scheme = String.valueOf(value.getScheme()).toLowerCase(Locale.ROOT);
        if (value.getHost() == null || !scheme.equals("https") && !scheme.equals("http")) {
            throw new SettingRefused(
                    setting + " must be a whole address with http or https.",
                    "Write it with its beginning, as in https://samsvar.example.");
        }
    }

    /** That paths are put behind. */
    public static void baseAddress(String setting, URI value) {
        webAddress(setting, value);
        if (value.toString().endsWith("/") || value.getRawQuery() != null || value.getRawFragment() != null) {
            throw new SettingRefused(
                    setting + " must end before the slash of the first page.",
                    "Write it without a slash at its end, as in https://samsvar.example.");
        }
    }

    /** It may not exist yet. */
    public static void directory(String setting, Path value) {
        if (Files.exists(value) && !Files.isDirectory(value)) {
            throw new SettingRefused(
                    setting + " is " + value + ", and no directory.",
                    "Name a directory; it is made where there is none.");
        }
    }
}
