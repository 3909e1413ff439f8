package se.samsvar.query.replay;

import static se.samsvar.query.replay.LateIncidents.quoted;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.item.IncidentItemReader;
import se.samsvar.query.item.IncidentsThen;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Puts together what one viewer may see of an incident as of any place in the history. */
final class PastIncidents {
    private static final String TABLE = "query.replay_incident";
    private static final String OPEN = "in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED')";

    private final JdbcTemplate jdbc;
    private final PastTasks tasks;
    private final PastWalks walks;

    PastIncidents(JdbcTemplate jdbc, PastTasks tasks, PastWalks walks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.walks = walks;
    }

    /** @throws Refusal where there is no such incident, or none for this viewer today */
    void require(UUID id, Viewer viewer) {
        viewer.requireIncidents();
        PartnerId only = viewer.onlyPartner();
        String concerned = only == null
                ? ""
                : " and exists (select 1 from query.replay_concern c where c.incident_id = i.incident_id and c.partner = "
                        + quoted(only) + ")";
        Integer found = jdbc.queryForObject(
                "select count(*) from " + TABLE + " i where i.incident_id = ? and i.valid_to is null" + concerned,
                Integer.class,
                id);
        if (found == null || found == 0) {
            throw new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null);
        }
    }

    /**
     * Empty where it was not yet there.
     *
     * @param story of the incident as the viewer may know it
     */
    Optional<PastIncident> find(UUID id, List<Told> story, AsOf asOf, Viewer viewer) {
        return item(id, asOf, viewer)
                .map(item -> new PastIncident(
                        asOf.number(),
                        asOf.at(),
                        item,
                        tasks.ofIncident(id, asOf, viewer),
                        walks.ofIncident(id, asOf),
                        actions(id, asOf, viewer),
                        notes(story, asOf, viewer)));
    }

    private Optional<IncidentItem> item(UUID id, AsOf asOf, Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        String own = only == null ? "" : " and p.partner = " + quoted(only);
        return jdbc
                .query(
                        "select i.*, t.* from " + IncidentsThen.of(TABLE, asOf) + " cross join lateral ("
                                + "select count(*) filter (where p.status <> 'CANCELLED') as tasks_total,"
                                + " count(*) filter (where p.status " + OPEN + ") as tasks_open,"
                                + " count(*) filter (where p.status " + OPEN + " and p.due_at < ?) as tasks_overdue"
                                + " from query.replay_task p where p.incident_id = i.incident_id and "
                                + asOf.holds("p") + own + ") t where i.incident_id = ? and "
                                + IncidentsThen.holds(asOf),
                        new IncidentItemReader(viewer),
                        Sql.at(asOf.at()),
                        id)
                .stream()
                .findFirst();
    }

    /** A partner sees what its own tasks do for the goals, and what it logged itself. */
    private List<PastIncident.Action> actions(UUID id, AsOf asOf, Viewer viewer) {
        PartnerId only = viewer.onlyPartner();
        String visible = only == null
                ? ""
                : " and (a.organisation = " + quoted(only)
                        + " or a.task_id in (select t.task_id from query.replay_task t"
                        + " where t.incident_id = a.incident_id and t.valid_to is null and t.partner = " + quoted(only)
                        + "))";
        return jdbc.query(
                "select * from query.replay_action a where a.incident_id = ? and a.number <= ?" + visible
                        + " order by a.logged_at, a.action_id",
                (row, _) -> new PastIncident.Action(
                        Sql.uuid(row, "action_id"),
                        GoalArea.valueOf(row.getString("goal_area")),
                        Activity.valueOf(row.getString("activity")),
                        String.valueOf(row.getString("description")),
                        row.getObject("task_id", UUID.class),
                        Sql.instant(row, "logged_at"),
                        row.getString("actor")),
                id,
                asOf.number());
    }

    private static List<PastIncident.Note> notes(List<Told> story, AsOf asOf, Viewer viewer) {
        return story.stream()
                .filter(told -> told.step().number() <= asOf.number())
                .flatMap(told ->
                        told.event() instanceof NoteAdded note ? Stream.of(note(told, note, viewer)) : Stream.of())
                .toList();
    }

    private static PastIncident.Note note(Told told, NoteAdded note, Viewer viewer) {
        @Nullable String text = WrittenText.read(new WrittenText(note.text(), told.author()), viewer);
        return new PastIncident.Note(
                note.noteId().value(),
                text,
                note.text().confidentiality(),
                told.actor(),
                told.step().recordedAt());
    }
}
