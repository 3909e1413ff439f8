package se.samsvar.query.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.StoredEvents;

/** What the log can be narrowed to, by the names that people use. */
class KnownNames {
    private static final int MOST = 300;

    /** From one value to the next in the index, however many events have each. */
    private static final String DISTINCT = """
            with recursive known as (
                (select %1$s as name from query.audit_event where %1$s is not null order by %1$s limit 1)
                union all
                select (select e.%1$s from query.audit_event e where e.%1$s > known.name order by e.%1$s limit 1)
                from known where known.name is not null)
            select name from known where name is not null limit %2$d""";

    private final JdbcTemplate jdbc;
    private final AuditTexts texts;

    KnownNames(JdbcTemplate jdbc, AuditTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param code as it stands in addresses and in the API */
    record Choice(String code, String name) {}

    List<String> actors() {
        return distinct("actor");
    }

    List<Choice> organisations() {
        return distinct("organisation").stream()
                .map(code -> new Choice(code, Names.partner(code)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    List<Choice> types() {
        return StoredEvents.names().stream()
                .map(code -> new Choice(code, texts.type(code)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private List<String> distinct(String column) {
        return jdbc.query(DISTINCT.formatted(column, MOST), (row, _) -> Objects.requireNonNull(row.getString("name")));
    }
}
