package se.samsvar.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.samsvar.setting.KnownSetting.Distance;

/**
 * The names of all settings, of both sides and of the process. The two sides can be given the same file: a name of the
 * other side is no slip. The list is written from the code, together with the reference.
 */
public final class KnownSettings {
    /** In the environment and among Java's properties, where names for others may be: more than that is no slip. */
    private static final int SLIP = 2;

    private static final List<KnownSetting> ALL = read();

    private KnownSettings() {}

    /** Where a name was found. */
    public enum Place {
        /** A file, or behind the command: what begins with {@code samsvar.} is for Samsvar. */
        WRITTEN,
        /** {@code -D}: what is of no known group, and like no known name, may be for others. */
        PROPERTY,
        /** The environment: what is like no known name may be for others, as the addresses that Kubernetes puts there. */
        ENVIRONMENT
    }

    /** What to say of a name that isn't known; empty for those that are known or not for Samsvar. */
    public static Optional<String> problem(Place place, String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.startsWith("samsvar.")) {
            return problem(place, Spelling.dotted(name));
        }
        return place == Place.ENVIRONMENT && small.startsWith("samsvar_")
                ? problem(place, Spelling.variable(name))
                : Optional.empty();
    }

    /** @throws SettingRefused where there are problems */
    public static void refuse(Collection<String> problems) {
        if (!problems.isEmpty()) {
            throw new SettingRefused(String.join("\n", problems), "Write the right name, or take it away.");
        }
    }

    private static Optional<String> problem(Place place, Spelling spelling) {
        if (ALL.stream().anyMatch(setting -> setting.isMeantBy(spelling))) {
            return Optional.empty();
        }
        Optional<Distance> nearest = ALL.stream()
                .map(setting -> setting.distance(spelling))
                .filter(Distance::isLike)
                .min(Comparator.comparingInt(Distance::edits));
        boolean ours = place == Place.WRITTEN
                || nearest.filter(one -> one.edits() <= SLIP).isPresent()
                || place == Place.PROPERTY && ALL.stream().anyMatch(setting -> setting.isOfTheGroupOf(spelling));
        return ours ? Optional.of(sentence(spelling, nearest)) : Optional.empty();
    }

    private static String sentence(Spelling spelling, Optional<Distance> nearest) {
        return spelling.written() + " does not exist."
                + nearest.map(one -> " Did you mean " + one.meant(spelling) + "?")
                        .orElse("");
    }

    private static List<KnownSetting> read() {
        try (InputStream names = Objects.requireNonNull(KnownSettings.class.getResourceAsStream("names.txt"))) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(KnownSetting::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
