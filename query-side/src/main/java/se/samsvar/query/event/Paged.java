package se.samsvar.query.event;

import java.util.List;
import se.samsvar.query.problem.BadParameter;

/**
 * A page of a list.
 *
 * @param page counted from 0
 * @param total of all pages
 */
public record Paged<T>(List<T> items, int page, int size, long total) {

    public static final int MAX_SIZE = 1_000;

    /** @throws BadParameter where no such page can exist */
    public static void check(int page, int size) {
        if (page < 0 || page > 1_000_000) {
            throw BadParameter.malformed("page", String.valueOf(page));
        }
        checkSize(size);
    }

    public static void checkSize(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw BadParameter.malformed("size", String.valueOf(size));
        }
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }
}
