package se.samsvar.setting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A setting that there is.
 *
 * @param name as the reference writes it, {@code samsvar.mail.base-url}
 * @param keys what may follow the name
 */
record KnownSetting(String name, Keys keys) {

    private static final int BEGINNING = "samsvar.".length();

    enum Keys {
        NONE(""),
        NUMBERS("[]"),
        ANY(".*");

        private final String ending;

        Keys(String ending) {
            this.ending = ending;
        }

        private boolean take(List<String> rest) {
            return switch (this) {
                case NONE -> rest.isEmpty();
                case NUMBERS ->
                    rest.isEmpty() || rest.size() == 1 && rest.getFirst().matches("\\d+");
                case ANY -> true;
            };
        }
    }

    /**
     * A known setting, and how far from it a spelling is.
     *
     * @param letters that were compared, without the common beginning
     * @param parts of its name
     */
    record Distance(KnownSetting setting, int edits, int letters, int parts) {

        /** What has more than half of its letters wrong was hardly meant. */
        boolean isLike() {
            return edits * 2 <= letters;
        }

        /** The name that may have been meant, spelt in the same way. */
        String meant(Spelling spelling) {
            String name = setting.name;
            String same = spelling.variable() ? name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) : name;
            return setting.keys == Keys.NONE ? same : same + spelling.after(parts);
        }
    }

    /** @param line its name, with {@code []} behind that of a list and {@code .*} behind that of a map */
    static KnownSetting read(String line) {
        Keys keys = Stream.of(Keys.NUMBERS, Keys.ANY)
                .filter(one -> line.endsWith(one.ending))
                .findFirst()
                .orElse(Keys.NONE);
        return new KnownSetting(line.substring(0, line.length() - keys.ending.length()), keys);
    }

    boolean isMeantBy(Spelling spelling) {
        return spellings(spelling.variable())
                .anyMatch(own -> own.equals(spelling.first(own.size()))
                        && keys.take(spelling.parts()
                                .subList(own.size(), spelling.parts().size())));
    }

    Distance distance(Spelling spelling) {
        return spellings(spelling.variable())
                .map(own -> distance(spelling, own))
                .min(Comparator.comparingInt(Distance::edits))
                .orElseThrow();
    }

    /** What follows the name of a map or a list is not compared. */
    private Distance distance(Spelling spelling, List<String> own) {
        String written = String.join(".", keys == Keys.NONE ? spelling.parts() : spelling.first(own.size()));
        int edits = Edits.between(written, String.join(".", own));
        return new Distance(this, edits, written.length() - BEGINNING, own.size());
    }

    /** Whether it stands beside others that begin in the same way, as everything of {@code samsvar.mail} does. */
    boolean isOfTheGroupOf(Spelling spelling) {
        List<String> own = Spelling.dotted(name).parts();
        return own.size() > 2
                && spelling.parts().size() > 2
                && own.subList(0, 2).equals(spelling.first(2));
    }

    /** In the environment a dash may be left out, or be an underscore. */
    private Stream<List<String>> spellings(boolean variable) {
        Spelling plain = Spelling.dotted(name);
        return variable ? Stream.of(plain.parts(), List.of(name.split("[.-]"))).distinct() : Stream.of(plain.parts());
    }
}
