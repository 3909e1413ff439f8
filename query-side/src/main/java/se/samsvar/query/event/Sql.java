package se.samsvar.query.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;

/** Values of the domain as columns, and back. */
public final class Sql {

    private Sql() {}

    public static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    public static @Nullable Timestamp atOrNull(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    public static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    public static @Nullable String text(@Nullable ClassifiedText text) {
        return text == null ? null : text.text();
    }

    public static @Nullable String classOf(@Nullable ClassifiedText text) {
        return text == null ? null : text.confidentiality().name();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable PartnerId partner(@Nullable String code) {
        return code == null ? null : new PartnerId(code);
    }

    public static <E extends Enum<E>> @Nullable E enumOrNull(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Reads the columns {@code <prefix>}, {@code <prefix>_class} and {@code <prefix>_author}. */
    public static @Nullable WrittenText written(ResultSet row, String prefix) throws SQLException {
        String text = row.getString(prefix);
        return text == null
                ? null
                : new WrittenText(
                        new ClassifiedText(text, Confidentiality.valueOf(row.getString(prefix + "_class"))),
                        partner(row.getString(prefix + "_author")));
    }
}
