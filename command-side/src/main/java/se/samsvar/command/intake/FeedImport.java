package se.samsvar.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import se.samsvar.command.incident.Incidents;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.ReclassifyIncident;
import se.samsvar.police.ImportPoliceFeed.Rejected;
import se.samsvar.police.ImportPoliceFeed.Result;
import se.samsvar.police.NotePoliceRecord;
import se.samsvar.refusal.Refusal;

/** Turns records into what they mean, each in a transaction of its own, so that an import that breaks off is just run again. */
final class FeedImport {

    private final CommandGateway gateway;
    private final Incidents incidents;
    private final Map<String, ?> origin;

    /** @param origin the metadata that says who asked for the import, and in which chain */
    FeedImport(CommandGateway gateway, Incidents incidents, Map<String, ?> origin) {
        this.gateway = gateway;
        this.incidents = incidents;
        this.origin = origin;
    }

    private enum Outcome {
        INCIDENT,
        UPDATED,
        SHOWN,
        UNCHANGED
    }

    Result run(FeedReader.Feed feed, IntConsumer progress) {
        int[] count = new int[Outcome.values().length];
        List<Rejected> rejected = new ArrayList<>(feed.rejected());
        int done = 0;
        for (FeedRecord record : feed.records()) {
            try {
                count[take(record).ordinal()]++;
            } catch (Refusal refusal) {
                rejected.add(new Rejected(String.valueOf(record.id()), refusal.sentence(Locale.of("sv"))));
            }
            progress.accept(++done);
        }
        int incidentCount = count[Outcome.INCIDENT.ordinal()];
        int updated = count[Outcome.UPDATED.ordinal()];
        return new Result(
                feed.size(),
                incidentCount,
                feed.size() - rejected.size() - incidentCount - updated,
                updated,
                count[Outcome.SHOWN.ordinal()],
                count[Outcome.UNCHANGED.ordinal()],
                List.copyOf(rejected));
    }

    private Outcome take(FeedRecord record) {
        NotePoliceRecord.Result noted = order(new NotePoliceRecord(record.noted()));
        if (record.meaning().isPresent()) {
            FeedType meaning = record.meaning().get();
            if (incidents.presence(record.incidentId()) == Incidents.Presence.ABSENT) {
                order(record.report(meaning));
                return noted == NotePoliceRecord.Result.REVISED ? Outcome.UPDATED : Outcome.INCIDENT;
            }
            if (noted == NotePoliceRecord.Result.REVISED) {
                reclassify(record, meaning);
            }
        }
        return switch (noted) {
            case NOTED -> Outcome.SHOWN;
            case REVISED -> Outcome.UPDATED;
            case UNCHANGED -> Outcome.UNCHANGED;
        };
    }

    /** What people have ended stays ended, whatever the police publish of it later. */
    private void reclassify(FeedRecord record, FeedType meaning) {
        if (incidents.presence(record.incidentId()) == Incidents.Presence.OPEN) {
            order(new ReclassifyIncident(
                    record.incidentId(),
                    meaning.type(),
                    meaning.suspected(),
                    meaning.attempted(),
                    new ClassifiedText(
                            "Polisen har omrubricerat händelsen till " + record.type(), Confidentiality.ALL_PARTNERS)));
        }
    }

    private <R> R order(Object command) {
        return gateway.sendAndWait(new GenericCommandMessage<>(command, origin));
    }
}
