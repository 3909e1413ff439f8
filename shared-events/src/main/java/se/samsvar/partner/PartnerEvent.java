package se.samsvar.partner;

import java.util.List;
import org.axonframework.serialization.Revision;
import se.samsvar.DomainEvent;

/** What can happen to how an organisation is reached. */
public sealed interface PartnerEvent extends DomainEvent {

    PartnerId partner();

    /** A contact is new or changed. */
    @Revision("1")
    record ContactSaved(PartnerId partner, Contact contact) implements PartnerEvent {}

    /** It also leaves the rota and its exceptions. */
    @Revision("1")
    record ContactRemoved(PartnerId partner, ContactId contactId) implements PartnerEvent {}

    /** The whole weekly rota, in place of the one before. */
    @Revision("1")
    record DutyRotaSet(PartnerId partner, List<DutyShift> shifts) implements PartnerEvent {}

    @Revision("1")
    record DutyExceptionSet(PartnerId partner, DutyException exception) implements PartnerEvent {}

    @Revision("1")
    record DutyExceptionRemoved(PartnerId partner, DutyExceptionId exceptionId) implements PartnerEvent {}

    @Revision("1")
    record NotificationRoutineSet(PartnerId partner, NotificationRoutine routine) implements PartnerEvent {}

    /**
     * Whoever knows the token may subscribe to the organisation's calendar.
     *
     * @param label what it is for, as people call it
     * @param sha256 of the token, in hexadecimal: the token itself is kept nowhere
     */
    @Revision("1")
    record CalendarTokenIssued(PartnerId partner, CalendarTokenId tokenId, String label, String sha256)
            implements PartnerEvent {}

    @Revision("1")
    record CalendarTokenRevoked(PartnerId partner, CalendarTokenId tokenId) implements PartnerEvent {}
}
