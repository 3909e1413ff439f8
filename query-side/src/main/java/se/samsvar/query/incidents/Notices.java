package se.samsvar.query.incidents;

import static se.samsvar.query.incidents.IncidentQueries.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.DomainEvent;
import se.samsvar.notification.Channel;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient.Why;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.EventVisibility;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.incidents.Notification.Receiver;
import se.samsvar.query.incidents.Notification.Status;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;

/** The notices of an incident; partners see their own. */
final class Notices {
    private static final String NOTICES = """
            select n.*, cause.number as cause_number, cause.type as cause_type, cause.payload as cause_payload,
                cause.organisation as cause_organisation
            from query.incidents_notice n left join query.incidents_timeline cause
                on cause.message_id = n.causing_event and cause.incident_id = n.incident_id
            where n.incident_id = ?""";
    private static final String RECIPIENTS = """
            select r.*, n.partner from query.incidents_recipient r
            join query.incidents_notice n on n.notice_id = r.notice_id
            where r.state <> 'DROPPED' and n.incident_id = ?""";

    private final JdbcTemplate jdbc;
    private final EventSentences sentences;

    Notices(JdbcTemplate jdbc, EventSentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    /** @param ownTasks the tasks of the viewer's organisation */
    List<Notification> of(UUID incident, Set<UUID> ownTasks, Viewer viewer) {
        Map<UUID, List<Receiver>> recipients = jdbc
                .query(
                        RECIPIENTS + own("n.partner", viewer) + " order by r.name, r.recipient",
                        (row, _) -> Map.entry(Sql.uuid(row, "notice_id"), receiver(row, viewer)),
                        incident)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.query(
                NOTICES + own("n.partner", viewer) + " order by n.requested_at, n.partner, n.notice_id",
                (row, _) ->
                        notice(row, recipients.getOrDefault(Sql.uuid(row, "notice_id"), List.of()), ownTasks, viewer),
                incident);
    }

    private Notification notice(ResultSet row, List<Receiver> recipients, Set<UUID> ownTasks, Viewer viewer)
            throws SQLException {
        Instant until = Sql.instantOrNull(row, "deferred_until");
        String withheld = row.getString("withheld_reason");
        Status status = Notification.status(withheld != null, until != null, recipients);
        Receiver shown = shown(status, recipients);
        String partner = row.getString("partner");
        Instant at = shown == null ? Sql.instantOrNull(row, "withheld_at") : shown.at();
        return new Notification(
                Sql.uuid(row, "notice_id"),
                partner,
                Names.partner(partner),
                NoticeKind.valueOf(row.getString("kind")),
                status,
                shown == null ? null : shown.channel(),
                shown == null ? null : shown.address(),
                at == null ? Sql.instant(row, "requested_at") : at,
                shown == null ? null : shown.said(),
                shown == null ? null : shown.messageId(),
                until,
                status == Status.DEFERRED ? row.getString("deferral_reason") : withheld,
                row.getObject("cause_number", Long.class),
                recipients,
                cause(row, ownTasks, viewer));
    }

    private static @Nullable Receiver shown(Status status, List<Receiver> recipients) {
        return recipients.stream()
                .filter(one -> one.is(status == Status.FAILED ? Status.FAILED : Status.DELIVERED))
                .findFirst()
                .orElse(null);
    }

    private static Receiver receiver(ResultSet row, Viewer viewer) throws SQLException {
        boolean sees = viewer.seesAddressesOf(new PartnerId(Objects.requireNonNull(row.getString("partner"))));
        String state = row.getString("state");
        Status status = "WAITING".equals(state) ? Status.REQUESTED : Status.valueOf(state);
        String said = sees ? row.getString("answer") : null;
        return new Receiver(
                row.getString("recipient"),
                row.getString("name"),
                Why.valueOf(row.getString("why")),
                ContactMeans.valueOf(row.getString("means")),
                sees ? row.getString("address") : null,
                status,
                Sql.enumOrNull(Channel.class, row.getString("channel")),
                Sql.instantOrNull(row, "at"),
                status == Status.DELIVERED ? said : null,
                row.getString("message_id"),
                status == Status.FAILED ? said : null,
                row.getInt("attempts"),
                row.getBoolean("permanent"));
    }

    private @Nullable String cause(ResultSet row, Set<UUID> ownTasks, Viewer viewer) throws SQLException {
        String type = row.getString("cause_type");
        if (type == null) {
            return null;
        }
        DomainEvent event = StoredEvents.read(type, Objects.requireNonNull(row.getString("cause_payload")));
        PartnerId author = Sql.partner(row.getString("cause_organisation"));
        return EventVisibility.isVisible(event, author, ownTasks, viewer)
                ? sentences.sentence(event, author, viewer.actor())
                : null;
    }
}
