package se.samsvar.partner;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be ordered of how an organisation is reached. */
public sealed interface PartnerCommand {

    PartnerId partner();

    record SaveContact(@TargetAggregateIdentifier PartnerId partner, Contact contact) implements PartnerCommand {}

    record RemoveContact(@TargetAggregateIdentifier PartnerId partner, ContactId contactId) implements PartnerCommand {}

    record SetDutyRota(@TargetAggregateIdentifier PartnerId partner, List<DutyShift> shifts)
            implements PartnerCommand {}

    record SetDutyException(@TargetAggregateIdentifier PartnerId partner, DutyException exception)
            implements PartnerCommand {}

    record RemoveDutyException(@TargetAggregateIdentifier PartnerId partner, DutyExceptionId exceptionId)
            implements PartnerCommand {}

    record SetNotificationRoutine(@TargetAggregateIdentifier PartnerId partner, NotificationRoutine routine)
            implements PartnerCommand {}

    /** @param sha256 of the token, in hexadecimal */
    record IssueCalendarToken(
            @TargetAggregateIdentifier PartnerId partner, CalendarTokenId tokenId, String label, String sha256)
            implements PartnerCommand {}

    record RevokeCalendarToken(@TargetAggregateIdentifier PartnerId partner, CalendarTokenId tokenId)
            implements PartnerCommand {}
}
