package se.samsvar.command.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.axon.RepeatableRequests;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerCommand.IssueCalendarToken;
import se.samsvar.partner.PartnerCommand.RemoveContact;
import se.samsvar.partner.PartnerCommand.RemoveDutyException;
import se.samsvar.partner.PartnerCommand.RevokeCalendarToken;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.partner.PartnerCommand.SetDutyException;
import se.samsvar.partner.PartnerCommand.SetDutyRota;
import se.samsvar.partner.PartnerCommand.SetNotificationRoutine;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerEvent.CalendarTokenRevoked;
import se.samsvar.partner.PartnerEvent.ContactRemoved;
import se.samsvar.partner.PartnerEvent.ContactSaved;
import se.samsvar.partner.PartnerEvent.DutyExceptionRemoved;
import se.samsvar.partner.PartnerEvent.DutyExceptionSet;
import se.samsvar.partner.PartnerEvent.DutyRotaSet;
import se.samsvar.partner.PartnerEvent.NotificationRoutineSet;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** How one organisation of the catalogue is reached. Each exists from the start, with nothing said about it. */
@Aggregate(cache = "aggregateCache")
@NullUnmarked
class Partner extends RepeatableRequests {

    @AggregateIdentifier
    private PartnerId id;

    private Routines routines = Routines.INITIAL;
    private final Set<ContactId> removedContacts = new HashSet<>();
    private final Set<DutyExceptionId> removedExceptions = new HashSet<>();
    private final Map<CalendarTokenId, String> tokens = new HashMap<>();
    private final Set<CalendarTokenId> revoked = new HashSet<>();

    Partner() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SaveContact command, ContactRule rule) {
        PartnerCatalogue.get(command.partner());
        Contact contact = rule.checked(command.contact());
        RotaRule.requireOther(
                "deputy",
                contact.deputy(),
                contact.contactId(),
                routines.contacts().keySet());
        if (!contact.equals(routines.contacts().get(contact.contactId()))) {
            apply(new ContactSaved(command.partner(), contact));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveContact command) {
        PartnerCatalogue.get(command.partner());
        if (routines.contacts().containsKey(command.contactId())) {
            apply(new ContactRemoved(id, command.contactId()));
        } else if (!removedContacts.contains(command.contactId())) {
            throw new Refusal(RefusalCode.CONTACT_NOT_FOUND, null);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetDutyRota command) {
        PartnerCatalogue.get(command.partner());
        List<DutyShift> shifts = List.copyOf(command.shifts());
        RotaRule.check(shifts, routines.contacts().keySet());
        if (id == null || !shifts.equals(routines.rota())) {
            apply(new DutyRotaSet(command.partner(), shifts));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetDutyException command) {
        PartnerCatalogue.get(command.partner());
        DutyException exception = command.exception();
        RotaRule.check(exception, routines.contacts().keySet());
        if (!exception.equals(routines.exceptions().get(exception.exceptionId()))) {
            apply(new DutyExceptionSet(command.partner(), exception));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveDutyException command) {
        PartnerCatalogue.get(command.partner());
        if (routines.exceptions().containsKey(command.exceptionId())) {
            apply(new DutyExceptionRemoved(id, command.exceptionId()));
        } else if (!removedExceptions.contains(command.exceptionId())) {
            throw new Refusal(RefusalCode.DUTY_EXCEPTION_NOT_FOUND, null);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetNotificationRoutine command) {
        PartnerCatalogue.get(command.partner());
        RotaRule.check(command.routine());
        if (id == null || !command.routine().equals(routines.routine())) {
            apply(new NotificationRoutineSet(command.partner(), command.routine()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueCalendarToken command) {
        PartnerCatalogue.get(command.partner());
        String label = ContactRule.name("label", command.label());
        CalendarTokenRule.checkDigest(command.sha256());
        String known = tokens.get(command.tokenId());
        if (known == null) {
            apply(new CalendarTokenIssued(command.partner(), command.tokenId(), label, command.sha256()));
        } else if (!known.equals(command.sha256())) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "tokenId", "tokenId");
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevokeCalendarToken command) {
        PartnerCatalogue.get(command.partner());
        if (!tokens.containsKey(command.tokenId())) {
            throw new Refusal(RefusalCode.CALENDAR_TOKEN_NOT_FOUND, null);
        }
        if (!revoked.contains(command.tokenId())) {
            apply(new CalendarTokenRevoked(id, command.tokenId()));
        }
    }

    @EventSourcingHandler
    void on(PartnerEvent event, @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request) {
        remember(request);
        id = event.partner();
        switch (event) {
            case ContactRemoved e -> {
                removedContacts.add(e.contactId());
                routines.exceptions().values().stream()
                        .filter(exception -> exception.contactId().equals(e.contactId()))
                        .forEach(exception -> removedExceptions.add(exception.exceptionId()));
            }
            case DutyExceptionRemoved e -> removedExceptions.add(e.exceptionId());
            case CalendarTokenIssued e -> tokens.put(e.tokenId(), e.sha256());
            case CalendarTokenRevoked e -> revoked.add(e.tokenId());
            case ContactSaved _, DutyRotaSet _, DutyExceptionSet _, NotificationRoutineSet _ -> {
                // in the routines
            }
        }
        routines = routines.after(event);
    }
}
