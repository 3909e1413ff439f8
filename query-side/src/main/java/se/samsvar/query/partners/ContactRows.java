package se.samsvar.query.partners;

import org.jspecify.annotations.Nullable;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.PartnerEvent.ContactRemoved;
import se.samsvar.partner.PartnerEvent.ContactSaved;
import se.samsvar.partner.PartnerEvent.DutyExceptionRemoved;
import se.samsvar.partner.PartnerEvent.DutyExceptionSet;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;

/** The contacts of each organisation, and when they are away. */
class ContactRows {

    private static final String SAVED = """
            insert into query.partners_contact as known
                (partner, contact_id, name, means, address, language, always, deputy, first_said, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (partner, contact_id) do update
            set name = excluded.name, means = excluded.means, address = excluded.address, language = excluded.language,
                always = excluded.always, deputy = excluded.deputy, removed = false, version = excluded.version,
                first_said = case when known.removed then excluded.first_said else known.first_said end
            where known.version < excluded.version""";
    private static final String REMOVED = """
            update query.partners_contact set removed = true, name = '', address = '', deputy = null, version = ?
            where partner = ? and contact_id = ? and version < ?""";
    private static final String NOBODYS_DEPUTY = """
            update query.partners_contact set deputy = null, version = ?
            where partner = ? and deputy = ? and version < ?""";
    private static final String AWAY = """
            insert into query.partners_exception as known
                (partner, exception_id, contact_id, away_from, away_until, replacement, said, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (partner, exception_id) do update
            set contact_id = excluded.contact_id, away_from = excluded.away_from, away_until = excluded.away_until,
                replacement = excluded.replacement, removed = false, said = excluded.said, version = excluded.version
            where known.version < excluded.version""";
    private static final String BACK = """
            update query.partners_exception set removed = true, version = ?
            where partner = ? and exception_id = ? and version < ?""";
    private static final String GONE = """
            update query.partners_exception set removed = true, version = ?
            where partner = ? and contact_id = ? and version < ?""";
    private static final String NOBODYS_REPLACEMENT = """
            update query.partners_exception set replacement = null, version = ?
            where partner = ? and replacement = ? and version < ?""";

    private final Writes writes;

    ContactRows(Writes writes) {
        this.writes = writes;
    }

    void saved(ContactSaved event, Recorded recorded) {
        Contact contact = event.contact();
        writes.update(
                SAVED,
                event.partner().code(),
                contact.contactId().value(),
                contact.name(),
                contact.means().name(),
                contact.address(),
                contact.language().name(),
                contact.always(),
                value(contact.deputy()),
                recorded.number(),
                recorded.number());
    }

    /** Whoever is removed is nobody's deputy or replacement either. */
    void removed(ContactRemoved event, Recorded recorded) {
        for (String sql : new String[] {REMOVED, NOBODYS_DEPUTY, GONE, NOBODYS_REPLACEMENT}) {
            writes.update(
                    sql,
                    recorded.number(),
                    event.partner().code(),
                    event.contactId().value(),
                    recorded.number());
        }
    }

    void away(DutyExceptionSet event, Recorded recorded) {
        DutyException exception = event.exception();
        writes.update(
                AWAY,
                event.partner().code(),
                exception.exceptionId().value(),
                exception.contactId().value(),
                Sql.at(exception.from()),
                Sql.at(exception.until()),
                value(exception.replacement()),
                recorded.number(),
                recorded.number());
    }

    void back(DutyExceptionRemoved event, Recorded recorded) {
        writes.update(
                BACK,
                recorded.number(),
                event.partner().code(),
                event.exceptionId().value(),
                recorded.number());
    }

    private static @Nullable Object value(@Nullable ContactId contact) {
        return contact == null ? null : contact.value();
    }
}
