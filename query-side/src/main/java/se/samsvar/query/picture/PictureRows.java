package se.samsvar.query.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.PoliceRecord;
import se.samsvar.query.event.Column;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.ValidRows;
import se.samsvar.query.event.Writes;
import se.samsvar.query.item.IncidentColumns;

/** The picture's tables. */
final class PictureRows {
    private final Writes writes;
    private final ValidRows incidents;
    private final ValidRows tasks;
    private final ValidRows walks;
    private final ValidRows records;

    PictureRows(Writes writes) {
        this.writes = writes;
        this.incidents = new ValidRows(writes, "query.picture_incident", "incident_id", IncidentColumns.ALL);
        this.tasks = rows("task", "incident_id uuid, partner text, status text, due_at timestamptz");
        this.walks = rows(
                "walk",
                "incidents uuid[], status text, kind text, district text, starts_at timestamptz, invited text[]");
        this.records = rows(
                "record",
                "type text, occurred_at timestamptz, published_at timestamptz, district text, summary text, url text,"
                        + " relevant boolean, incident_id uuid");
    }

    ValidRows incidents() {
        return incidents;
    }

    ValidRows tasks() {
        return tasks;
    }

    ValidRows walks() {
        return walks;
    }

    void noted(PoliceRecord record, Recorded recorded) {
        records.begin(record.recordId(), recorded, columns(record));
        records.change(record.recordId(), recorded, columns(record));
    }

    void moment(Recorded recorded) {
        writes.update(
                "insert into query.picture_moment (number, recorded_at) values (?, ?) on conflict do nothing",
                recorded.number(),
                recorded.timestamp());
    }

    void concerns(Collection<IncidentId> incidentIds, Collection<PartnerId> partners, Recorded recorded) {
        for (IncidentId incident : incidentIds) {
            for (PartnerId partner : partners) {
                writes.update(
                        "insert into query.picture_concern (incident_id, partner, since) values (?, ?, ?)"
                                + " on conflict do nothing",
                        incident.value(),
                        partner.code(),
                        recorded.number());
            }
        }
    }

    /** Whom a walk has invited, for the incidents that join it later. */
    void concernsInvited(Object walkId, IncidentId joined, Recorded recorded) {
        writes.updateFromOther(
                "insert into query.picture_concern (incident_id, partner, since) select ?, unnest(invited), ?"
                        + " from query.picture_walk where walk_id = ? and valid_to is null on conflict do nothing",
                joined.value(),
                recorded.number(),
                walkId);
    }

    void forgetAll() {
        List.of(incidents, tasks, walks, records).forEach(ValidRows::forgetAll);
        writes.truncate("query.picture_moment, query.picture_concern");
    }

    static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private ValidRows rows(String name, String columns) {
        List<Column> list = List.of(columns.split(", ")).stream()
                .map(column -> column.split(" "))
                .map(parts -> new Column(parts[0], parts[1]))
                .toList();
        return new ValidRows(writes, "query.picture_" + name, name + "_id", list);
    }

    private static Map<String, @Nullable Object> columns(PoliceRecord record) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("type", record.type());
        columns.put("occurred_at", Sql.at(record.occurredAt()));
        columns.put("published_at", Sql.at(record.publishedAt()));
        columns.put("district", record.district().name());
        columns.put("summary", record.summary());
        columns.put("url", record.url());
        columns.put("relevant", record.relevant());
        columns.put(
                "incident_id",
                record.incidentId() == null ? null : record.incidentId().value());
        return columns;
    }
}
