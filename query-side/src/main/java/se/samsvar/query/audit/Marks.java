package se.samsvar.query.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.security.Viewer;

/** What an event is found by, as PostgreSQL's {@code tsvector} and {@code tsquery} (migration 62). */
final class Marks {
    /** Before words that no class keeps from anybody who may read the log. */
    static final String EVERY_AUDITOR = "p";

    /** Shorter ones are looked for as they are: too much begins with them. */
    private static final int BEGINNING = 3;

    private static final int MOST_WORDS = 8;

    private final List<String> conditions = new ArrayList<>();

    static String type(String name) {
        return "t:" + name;
    }

    static String actor(String name) {
        return "a:" + name;
    }

    static String organisation(String code) {
        return "o:" + code;
    }

    static String word(String reader, String word) {
        return reader + ":" + word;
    }

    static String reader(Confidentiality confidentiality) {
        return switch (confidentiality) {
            case ALL_PARTNERS -> "1";
            case AUTHORITIES -> "2";
            case POLICE_AND_LEAD -> "3";
        };
    }

    /** As a {@code tsvector}. */
    static String vector(Collection<String> marks) {
        return marks.stream().map(Marks::quoted).collect(Collectors.joining(" "));
    }

    /** One of these, and everything else that is asked for. */
    Marks anyOf(Collection<String> marks) {
        if (!marks.isEmpty()) {
            conditions.add(marks.stream().map(Marks::quoted).collect(Collectors.joining(" | ", "(", ")")));
        }
        return this;
    }

    /** Each word of the text, by its beginning, where this viewer may read it. */
    Marks text(@Nullable String text, Viewer viewer) {
        Words.of(text == null ? "" : text).limit(MOST_WORDS).forEach(word -> {
            String rest = word.length() < BEGINNING ? "" : ":*";
            conditions.add(readers(viewer).stream()
                    .map(reader -> quoted(word(reader, word)) + rest)
                    .collect(Collectors.joining(" | ", "(", ")")));
        });
        return this;
    }

    /** As a {@code tsquery}; empty where nothing is asked for. */
    String query() {
        return String.join(" & ", conditions);
    }

    private static List<String> readers(Viewer viewer) {
        List<String> readers = new ArrayList<>(List.of(EVERY_AUDITOR));
        viewer.readable().forEach(confidentiality -> readers.add(reader(confidentiality)));
        return readers;
    }

    private static String quoted(String mark) {
        return "'" + mark.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
