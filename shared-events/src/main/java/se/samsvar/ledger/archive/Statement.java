package se.samsvar.ledger.archive;

import java.util.List;

/**
 * Something that was found out about an archive.
 *
 * @param key of the sentence that tells it
 */
public record Statement(boolean holds, String key, List<String> values) {

    static Statement holds(String key, Object... values) {
        return new Statement(true, key, words(values));
    }

    static Statement broken(String key, Object... values) {
        return new Statement(false, key, words(values));
    }

    private static List<String> words(Object... values) {
        return List.of(values).stream().map(String::valueOf).toList();
    }
}
