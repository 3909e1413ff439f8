package se.samsvar.standalone.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was typed behind {@code backup} or {@code restore}.
 *
 * @param data the data directory
 */
record Typed(Path file, Path data, Locale language) {
    private static final String DATA = "--samsvar.data-dir=";
    private static final Locale SWEDISH = Locale.of("sv");

    static Locale language(List<String> typed) {
        return typed.contains("--english") ? Locale.ENGLISH : SWEDISH;
    }

    static Typed of(List<String> typed) throws Unusable {
        @Nullable Path file = null;
        Path data = Path.of("samsvar-data");
        for (String one : typed) {
            if (one.startsWith(DATA)) {
                data = Path.of(one.substring(DATA.length()));
            } else if (one.startsWith("--spring.datasource.")) {
                throw new Unusable("backup.external", one);
            } else if (!one.equals("--english")) {
                if (one.startsWith("--") || file != null) {
                    throw new Unusable("backup.unknownArgument", one);
                }
                file = Path.of(one);
            }
        }
        if (file == null) {
            throw new Unusable("backup.usage", "");
        }
        return new Typed(
                file.toAbsolutePath().normalize(), data.toAbsolutePath().normalize(), language(typed));
    }
}
