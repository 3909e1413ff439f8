package se.samsvar.query.partners;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.partner.PartnerEvent.*;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;

@ProcessingGroup("partners")
class PartnersProjection {

    private final ContactRows contacts;
    private final RoutineRows routines;
    private final Writes writes;

    PartnersProjection(ContactRows contacts, RoutineRows routines, Writes writes) {
        this.contacts = contacts;
        this.routines = routines;
        this.writes = writes;
    }

    @EventHandler
    void on(PartnerEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case ContactSaved e -> contacts.saved(e, recorded);
            case ContactRemoved e -> {
                contacts.removed(e, recorded);
                routines.removed(e, recorded);
            }
            case DutyRotaSet e -> routines.rota(e, recorded);
            case DutyExceptionSet e -> contacts.away(e, recorded);
            case DutyExceptionRemoved e -> contacts.back(e, recorded);
            case NotificationRoutineSet e -> routines.routine(e, recorded);
            case CalendarTokenIssued e -> routines.issued(e, recorded);
            case CalendarTokenRevoked e -> routines.revoked(e, recorded);
        }
    }

    @ResetHandler
    void reset() {
        writes.truncate(
                "query.partners_contact, query.partners_routine, query.partners_exception, query.partners_token");
    }
}
