package se.samsvar.query.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Sql;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;

/** The organisations that are written to, and how they are reached for those who may know. */
class PartnerQueries {

    /** It takes no tasks, but is told of those that stay undone. */
    private static final PartnerId STRATEGIC_LEAD = new PartnerId("strategisk-ledning");

    private static final String CONTACTS =
            "select * from query.partners_contact where partner = ? and not removed order by first_said";
    private static final String EXCEPTIONS = """
            select * from query.partners_exception
            where partner = ? and not removed and away_until > ? order by said""";
    private static final String ROUTINE = "select * from query.partners_routine where partner = ?";
    private static final String TOKENS =
            "select * from query.partners_token where partner = ? and not revoked order by issued_at, token_id";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PartnerQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Routine(List<DutyShift> shifts, NotificationRoutine routine) {

        static final Routine NOTHING_SAID = new Routine(List.of(), NotificationRoutine.DEFAULT);
    }

    List<PartnerItem> all(Viewer viewer) {
        return written().map(partner -> item(partner, viewer)).toList();
    }

    /** @throws BadParameter where there is no such organisation, or nobody writes to it */
    PartnerItem one(String code, Viewer viewer) {
        PartnerId id = new PartnerId(code);
        return written()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .map(partner -> item(partner, viewer))
                .orElseThrow(() -> BadParameter.unknown("id", code));
    }

    private static Stream<Partner> written() {
        return Stream.concat(PartnerCatalogue.withTasks().stream(), PartnerCatalogue.find(STRATEGIC_LEAD).stream());
    }

    private PartnerItem item(Partner partner, Viewer viewer) {
        boolean known = viewer.managesPartners() || viewer.isOf(partner.id());
        return new PartnerItem(partner.id().code(), partner.name(), known ? reached(partner.id()) : null);
    }

    private PartnerItem.Reached reached(PartnerId partner) {
        Instant now = clock.instant();
        String code = partner.code();
        List<Contact> contacts = jdbc.query(CONTACTS, (row, _) -> contact(row), code);
        List<DutyException> exceptions = jdbc.query(EXCEPTIONS, (row, _) -> exception(row), code, Sql.at(now));
        Routine routine = jdbc.query(ROUTINE, (row, _) -> routine(row), code).stream()
                .findFirst()
                .orElse(Routine.NOTHING_SAID);
        return new PartnerItem.Reached(
                contacts,
                routine.shifts(),
                exceptions,
                routine.routine(),
                jdbc.query(TOKENS, (row, _) -> token(row), code),
                Duty.at(now, contacts, routine.shifts(), exceptions));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new ContactId(Sql.uuid(row, "contact_id")),
                row.getString("name"),
                ContactMeans.valueOf(row.getString("means")),
                row.getString("address"),
                Language.valueOf(row.getString("language")),
                row.getBoolean("always"),
                contactId(row, "deputy"));
    }

    private static DutyException exception(ResultSet row) throws SQLException {
        return new DutyException(
                new DutyExceptionId(Sql.uuid(row, "exception_id")),
                new ContactId(Sql.uuid(row, "contact_id")),
                Sql.instant(row, "away_from"),
                Sql.instant(row, "away_until"),
                contactId(row, "replacement"));
    }

    private static Routine routine(ResultSet row) throws SQLException {
        NotificationRoutine routine = row.getBoolean("routine_set")
                ? new NotificationRoutine(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class),
                        row.getBoolean("digest"))
                : NotificationRoutine.DEFAULT;
        return new Routine(RoutineRows.shifts(row.getString("shifts")), routine);
    }

    private static PartnerItem.Token token(ResultSet row) throws SQLException {
        return new PartnerItem.Token(Sql.uuid(row, "token_id"), row.getString("label"), Sql.instant(row, "issued_at"));
    }

    private static @Nullable ContactId contactId(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ContactId(id);
    }
}
