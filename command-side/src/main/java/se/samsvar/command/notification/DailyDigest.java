package se.samsvar.command.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samsvar.NamedIds;
import se.samsvar.command.partner.PartnerRoutines;
import se.samsvar.command.task.TaskRegister;
import se.samsvar.command.task.TaskRegister.OpenTask;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.Urgency;

/** Once a day each organisation that wants it gets the list of what it has to do, what is late first. */
final class DailyDigest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final TaskRegister tasks;
    private final PartnerRoutines routines;
    private final IncidentNames incidents;
    private final NoticeCommands commands;
    private final Clock clock;

    DailyDigest(
            TaskRegister tasks,
            PartnerRoutines routines,
            IncidentNames incidents,
            NoticeCommands commands,
            Clock clock) {
        this.tasks = tasks;
        this.routines = routines;
        this.incidents = incidents;
        this.commands = commands;
        this.clock = clock;
    }

    /** However often it is done on one day, it is asked for once. */
    void ask() {
        LocalDate today = clock.instant().atZone(ZONE).toLocalDate();
        List<OpenTask> open = tasks.open();
        Map<IncidentId, String> names = new HashMap<>();
        for (Partner partner : PartnerCatalogue.withTasks()) {
            List<OpenTask> own = open.stream()
                    .filter(task -> task.partner().equals(partner.id()))
                    .toList();
            if (!own.isEmpty() && routines.of(partner.id()).routine().digest()) {
                commands.send(digest(partner.id(), today, own, names), Map.of());
            }
        }
    }

    /** The register lists what is due first, and so what is late before the rest. */
    private RequestNotice digest(
            PartnerId partner, LocalDate today, List<OpenTask> own, Map<IncidentId, String> names) {
        List<NoticeContent.Item> items = own.stream()
                .map(task -> new NoticeContent.Item(
                        task.taskId(),
                        task.title(),
                        task.dueAt(),
                        names.computeIfAbsent(task.incidentId(), incidents::name)))
                .toList();
        return new RequestNotice(
                new NoticeId(NamedIds.of("digest", partner, today)),
                null,
                partner,
                NoticeKind.DIGEST,
                Urgency.NOW,
                new NoticeContent(null, null, null, items, List.of()));
    }
}
