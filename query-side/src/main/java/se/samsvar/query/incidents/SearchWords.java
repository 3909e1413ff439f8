package se.samsvar.query.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.security.Viewer;

/**
 * Words that are looked for, each by its beginning, all of them in what one viewer may read: nobody finds an incident by
 * words that they may not see. The database cuts texts in the same way, and says with each word whose it is (migration 50).
 */
record SearchWords(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0!-/:-@\\[-`{-~–—…”“’‘«»·]+");
    private static final int LONGEST = 60;
    private static final int MOST = 8;

    static SearchWords of(String question) {
        return new SearchWords(Arrays.stream(BETWEEN.split(question.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .limit(MOST)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As PostgreSQL's {@code tsquery}. */
    String query(Viewer viewer) {
        List<String> readable = readable(viewer);
        return words.stream()
                .map(word -> readable.stream()
                        .map(who -> "'" + who + ":" + word + "':*")
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static List<String> readable(Viewer viewer) {
        List<String> readable = new ArrayList<>(List.of("p"));
        if (viewer.seesExactPlace()) {
            readable.add("x");
        }
        viewer.readable().forEach(confidentiality -> readable.add(letter(confidentiality)));
        if (viewer.isPartner()) {
            readable.add(viewer.organisation().code().replace("'", ""));
        }
        return readable;
    }

    private static String letter(Confidentiality confidentiality) {
        return switch (confidentiality) {
            case ALL_PARTNERS -> "1";
            case AUTHORITIES -> "2";
            case POLICE_AND_LEAD -> "3";
        };
    }
}
