package se.samsvar.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;

/** Reads events as one viewer may see them; the columns of the causing event begin with {@code cause_}. */
record AuditReader(EventSentences sentences, Viewer viewer) implements RowMapper<AuditItem> {

    static final String SELECT = """
            select e.*, cause.number as cause_number, cause.type as cause_type, cause.payload as cause_payload,
                cause.organisation as cause_organisation,
                (select jsonb_build_object('title', assigned.payload -> 'title', 'planRow', assigned.payload -> 'planRow',
                    'followUp', assigned.payload -> 'followUp', 'orderedFor', assigned.causing_event)
                 from query.audit_event assigned where assigned.aggregate = e.aggregate and assigned.sequence = 0
                    and assigned.type = 'TaskAssigned') as task
            from query.audit_event e left join query.audit_event cause on cause.message_id = e.causing_event
            """;

    @Override
    public AuditItem mapRow(ResultSet row, int index) throws SQLException {
        AuditItem.Cause cause = row.getString("cause_type") == null ? null : cause(row);
        Origin origin = Origin.of(row.getString("task"), row.getString("causing_event"));
        String type = Objects.requireNonNull(row.getString("type"));
        return new AuditItem(
                row.getLong("number"),
                Sql.instant(row, "recorded_at"),
                type,
                row.getString("revision"),
                row.getString("aggregate_type"),
                row.getString("aggregate"),
                row.getObject("sequence", Long.class),
                row.getString("actor"),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("caused_by"),
                cause == null ? null : cause.number(),
                row.getString("trace_id"),
                row.getString("message_id"),
                type.equals("TaskAssigned") ? null : origin.title(),
                sentence(row, ""),
                PayloadRedaction.readable(type, row.getString("payload"), author(row, ""), viewer),
                cause,
                origin);
    }

    private AuditItem.Cause cause(ResultSet row) throws SQLException {
        return new AuditItem.Cause(
                row.getLong("cause_number"),
                Objects.requireNonNull(row.getString("cause_type")),
                sentence(row, "cause_"));
    }

    private String sentence(ResultSet row, String prefix) throws SQLException {
        return sentences.sentence(
                StoredEvents.read(row.getString(prefix + "type"), row.getString(prefix + "payload")),
                author(row, prefix),
                viewer.actor());
    }

    private static @Nullable PartnerId author(ResultSet row, String prefix) throws SQLException {
        return Sql.partner(row.getString(prefix + "organisation"));
    }
}
