package se.samsvar.query.partners;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerCommand.*;
import se.samsvar.partner.PartnerEvent.ContactRemoved;
import se.samsvar.partner.PartnerEvent.ContactSaved;
import se.samsvar.partner.PartnerEvent.DutyRotaSet;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.QueryTest;

/** The page of an organisation that has a contact and a rota. */
abstract class MimersPage extends QueryTest {

    protected static final PartnerId MIMER = new PartnerId("mimer");
    protected static final String PAGE = "/parter/mimer";

    protected static final Class<?>[] ALL = {
        SaveContact.class,
        RemoveContact.class,
        SetDutyRota.class,
        SetDutyException.class,
        RemoveDutyException.class,
        SetNotificationRoutine.class,
        IssueCalendarToken.class,
        RevokeCalendarToken.class
    };

    protected final ContactId jour = new ContactId(UUID.randomUUID());

    @Autowired
    protected CommandBus bus;

    @BeforeEach
    void mimerHasAContact() {
        happenings.store(new ContactSaved(MIMER, contact("Jouren", "jour@mimer.example")));
        happenings.store(new DutyRotaSet(
                MIMER, List.of(new DutyShift(DayOfWeek.TUESDAY, LocalTime.of(16, 0), LocalTime.of(7, 0), jour))));
    }

    @AfterEach
    void noMore() {
        happenings.store(new ContactRemoved(MIMER, jour));
    }

    private Contact contact(String name, String address) {
        return new Contact(jour, name, ContactMeans.EMAIL, address, Language.SWEDISH, true, null);
    }
}
