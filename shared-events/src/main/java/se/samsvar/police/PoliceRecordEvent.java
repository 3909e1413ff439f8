package se.samsvar.police;

import org.axonframework.serialization.Revision;
import se.samsvar.DomainEvent;

/** What can happen to a record of the police feed. */
public sealed interface PoliceRecordEvent extends DomainEvent {

    PoliceRecord record();

    @Revision("1")
    record PoliceRecordNoted(PoliceRecord record) implements PoliceRecordEvent {}

    /** The police changed what they had published. */
    @Revision("1")
    record PoliceRecordRevised(String formerType, PoliceRecord record) implements PoliceRecordEvent {}
}
