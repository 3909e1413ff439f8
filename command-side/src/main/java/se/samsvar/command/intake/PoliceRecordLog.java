package se.samsvar.command.intake;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.police.NotePoliceRecord;
import se.samsvar.police.NotePoliceRecord.Result;
import se.samsvar.police.PoliceRecord;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.police.PoliceRecordEvent.PoliceRecordNoted;
import se.samsvar.police.PoliceRecordEvent.PoliceRecordRevised;

/** One record of the police feed and what it said, from its first publication on. */
@Aggregate
@NullUnmarked
class PoliceRecordLog {

    // Axon reads it
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String key;

    private PoliceRecord latest;

    PoliceRecordLog() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Result handle(NotePoliceRecord command) {
        if (latest == null) {
            apply(new PoliceRecordNoted(command.record()));
            return Result.NOTED;
        }
        if (latest.equals(command.record())) {
            return Result.UNCHANGED;
        }
        apply(new PoliceRecordRevised(latest.type(), command.record()));
        return Result.REVISED;
    }

    @EventSourcingHandler
    void on(PoliceRecordEvent event) {
        latest = event.record();
        key = NotePoliceRecord.key(latest.recordId());
    }
}
