package se.samsvar.query.partners;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.NotificationRoutine;

/**
 * An organisation as one viewer may see it.
 *
 * @param reached how it is reached, or null where that is not for this viewer
 */
record PartnerItem(
        String id, String name, @JsonUnwrapped @Nullable Reached reached) {

    /**
     * @param exceptions those that hold now or later
     * @param calendarTokens the subscriptions that can be used
     * @param onDuty who is on duty now
     */
    record Reached(
            List<Contact> contacts,
            List<DutyShift> shifts,
            List<DutyException> exceptions,
            NotificationRoutine routine,
            List<Token> calendarTokens,
            List<Duty.OnDuty> onDuty) {

        /** The contact's name, or null where there is no such contact. */
        public @Nullable String nameOf(@Nullable ContactId id) {
            return contacts.stream()
                    .filter(contact -> contact.contactId().equals(id))
                    .map(Contact::name)
                    .findFirst()
                    .orElse(null);
        }

        /** Those who could stand in for a contact. */
        public List<Contact> othersThan(ContactId id) {
            return contacts.stream()
                    .filter(contact -> !contact.contactId().equals(id))
                    .toList();
        }
    }

    record Token(UUID tokenId, String label, Instant issuedAt) {}
}
