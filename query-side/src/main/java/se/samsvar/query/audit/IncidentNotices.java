package se.samsvar.query.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.audit.Explanation.Rule;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What each organisation was told of an incident, and where it was told nothing, why not. */
class IncidentNotices {
    private static final PartnerId STRATEGIC_LEAD = new PartnerId("strategisk-ledning");
    private static final String NUMBERS = """
            select e.number from query.audit_incident i join query.audit_event e on e.number = i.number
            where i.incident_id = ? and (e.type like 'Notice%' or e.type in ('IncidentReported', 'ResponseStarted',
                'ResponseRecordedAsHistory', 'IncidentMerged', 'TaskAssigned')) order by e.number""";
    private static final String ROUTINES = """
            select distinct on (payload ->> 'partner') number from query.audit_event
            where type = 'NotificationRoutineSet' order by payload ->> 'partner', number desc""";

    private final JdbcTemplate jdbc;
    private final AuditQueries events;
    private final AuditTexts texts;

    IncidentNotices(JdbcTemplate jdbc, AuditQueries events, AuditTexts texts) {
        this.jdbc = jdbc;
        this.events = events;
        this.texts = texts;
    }

    /** @param latest what last happened to the notice, which says what became of it */
    record Notice(String noticeId, AuditItem requested, AuditItem latest) {}

    /**
     * One organisation.
     *
     * @param nothing why it was told nothing, or null where it was
     * @param routine how it wants to be told, where it has said so
     */
    record Told(
            String partner,
            String name,
            List<Notice> notices,
            @Nullable Rule nothing,
            @Nullable AuditItem routine) {}

    /** @throws Refusal where there is no such incident */
    List<Told> of(UUID incident, Viewer viewer) {
        List<AuditItem> happened = events.of(Numbers.read(jdbc, NUMBERS, incident), viewer);
        if (happened.isEmpty()) {
            throw new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null);
        }
        List<AuditItem> routines = events.of(Numbers.read(jdbc, ROUTINES), viewer);
        NothingTold nothing = new NothingTold(texts, happened);
        List<PartnerId> all = new ArrayList<>(
                PartnerCatalogue.withTasks().stream().map(Partner::id).toList());
        all.add(STRATEGIC_LEAD);
        return all.stream().map(one -> told(one, happened, routines, nothing)).toList();
    }

    private static Told told(
            PartnerId partner, List<AuditItem> happened, List<AuditItem> routines, NothingTold nothing) {
        List<Notice> notices = notices(partner, happened);
        return new Told(
                partner.code(),
                PartnerCatalogue.get(partner).name(),
                notices,
                notices.isEmpty() ? nothing.why(partner, partner.equals(STRATEGIC_LEAD)) : null,
                routines.stream().filter(one -> isOf(one, partner)).findFirst().orElse(null));
    }

    private static List<Notice> notices(PartnerId partner, List<AuditItem> happened) {
        Map<String, List<AuditItem>> byNotice = new LinkedHashMap<>();
        happened.stream()
                .filter(one -> one.type().startsWith("Notice") && isOf(one, partner))
                .forEach(one -> byNotice.computeIfAbsent(
                                one.payload().path("noticeId").asString(), _ -> new ArrayList<>())
                        .add(one));
        return byNotice.entrySet().stream()
                .map(one -> new Notice(
                        one.getKey(), one.getValue().getFirst(), one.getValue().getLast()))
                .toList();
    }

    static boolean isOf(AuditItem event, PartnerId partner) {
        return event.payload().path("partner").asString("").equals(partner.code());
    }

    static Stream<AuditItem> latestFirst(List<AuditItem> happened, String type) {
        List<AuditItem> reversed = new ArrayList<>(happened);
        Collections.reverse(reversed);
        return reversed.stream().filter(one -> one.type().equals(type));
    }
}
