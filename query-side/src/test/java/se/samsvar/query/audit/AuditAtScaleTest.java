package se.samsvar.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;
import se.samsvar.query.testing.Explained;
import se.samsvar.query.testing.ManyIncidents;
import se.samsvar.query.testing.TestAccount;
import se.samsvar.query.testing.TestClock;

/** The log among many events: by indices alone, whatever is asked for and however far back. */
class AuditAtScaleTest {
    private static final long EVENTS = 60_000;
    private static final int SIZE = 50;
    private static final Viewer AUDITOR = TestAccount.viewer("auditor");

    private static Explained jdbc = new Explained(ManyIncidents.migrated());
    private static Numbers numbers = new Numbers(jdbc, new TestClock());
    private static EventFinder finder = new EventFinder(jdbc, numbers);
    private static AuditQueries events = new AuditQueries(jdbc, finder, numbers, new EventSentences());

    /** One a minute back from the clock of tests: four notes of six words, the rest tasks begun, for ever fewer accounts. */
    @BeforeAll
    static void many() {
        JdbcTemplate many = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        String at = "timestamptz '2026-03-03 20:30Z' - (" + EVENTS + " - n) * interval '1 minute'";
        String type = "case when n % 5 = 0 then 'TaskStarted' else 'NoteAdded' end";
        String actor = "case when n < 300 then 'gammal' else 'konto' || n % 40 end";
        String organisation = "(array['polis','mimer','ledning'])[1 + n % 3]";
        many.execute("""
                insert into query.audit_event (number, recorded_at, type, aggregate, sequence, actor, role, organisation,
                    causing_event, message_id, payload)
                select n, %s, %s, md5('i' || n / 100), n %% 100, %s, 'PARTNER', %s,
                    case when n %% 100 > 0 then 'm' || (n - n %% 100) end, 'm' || n,
                    case when n %% 5 = 0 then jsonb_build_object('taskId', md5('t' || n)::uuid, 'incidentId',
                        md5('i' || n / 100)::uuid, 'partner', 'polis', 'note', null)
                    else jsonb_build_object('incidentId', md5('i' || n / 100)::uuid, 'noteId', md5('n' || n)::uuid, 'text',
                        jsonb_build_object('text', 'Ord', 'confidentiality', 'ALL_PARTNERS')) end
                from generate_series(0, %d) n""".formatted(at, type, actor, organisation, EVENTS));
        many.execute("""
                insert into query.audit_search select n, %s, array_to_tsvector(array['t:' || %s, 'a:' || %s, 'o:' || %s,
                    '1:ord' || n %% 997, '1:notering'])
                from generate_series(0, %d) n""".formatted(at, type, actor, organisation, EVENTS));
        many.execute("insert into query.audit_hour select distinct date_trunc('hour', " + at
                + "), n / 1000 from generate_series(0, " + EVENTS + ") n");
        many.execute("insert into query.audit_incident select md5('i' || n / 100)::uuid, n from generate_series(0, "
                + EVENTS + ") n");
        many.execute("vacuum analyze query.audit_event, query.audit_search, query.audit_hour, query.audit_incident");
    }

    @ParameterizedTest
    @CsvSource({
        ",,,,,,audit_event_pkey",
        "TaskStarted,,,,,,audit_event_type",
        ",gammal,,,,,audit_event_actor",
        ",,mimer,,,,audit_event_organisation",
        ",,,,2026-02-01,2026-02-02,audit_hour_pkey",
        "TaskStarted,,,,2026-02-01,2026-02-02,audit_hour_pkey",
        "TaskStarted,gammal,,,,,audit_search_marks",
        ",gammal,mimer,notering,,,audit_search_marks",
        ",,,ord137,2026-02-01,2026-02-20,audit_search_marks",
        ",,,ord7 notering,,,audit_search_pkey",
        ",konto3,mimer,,,,audit_search_marks"
    })
    void everyChoiceHasItsIndexInBothDirectionsAndDeepInTheHistory(
            @Nullable String type,
            @Nullable String actor,
            @Nullable String organisation,
            @Nullable String text,
            @Nullable String from,
            @Nullable String to,
            String index) {
        AuditFilter filter =
                new AuditFilter(type == null ? null : List.of(type), actor, organisation, null, null, text, from, to);
        for (long deep : new long[] {EVENTS / 20, EVENTS}) {
            events.before(deep, SIZE, filter, AUDITOR);
            events.after(EVENTS - deep, SIZE, filter, AUDITOR);
        }
        assertIndices(index);
    }

    @Test
    void anIncidentAndACauseHaveTheirs() {
        UUID incident = UUID.fromString("%s".formatted(md5("i7")));
        assertThat(events.before(Long.MAX_VALUE, SIZE, AuditFilter.of(incident), AUDITOR))
                .hasSize(SIZE);
        assertIndices("audit_incident_pkey");
        AuditFilter cause = new AuditFilter(List.of("TaskStarted"), null, null, null, 700L, null, null, null);
        assertThat(events.after(-1, SIZE, cause, AUDITOR)).hasSize(19);
        assertIndices("audit_event_causing");
    }

    @Test
    void whatIsRareDeepInTheHistoryIsFoundWhole() {
        AuditFilter rare = new AuditFilter(List.of("TaskStarted"), "gammal", "mimer", null, null, null, null, null);
        assertThat(events.before(Long.MAX_VALUE, SIZE, rare, AUDITOR)).hasSize(20);
        AuditFilter word = new AuditFilter(null, null, null, null, null, "ORD99", null, null);
        assertThat(events.after(-1, 1_000, word, AUDITOR))
                .hasSize(481)
                .isSortedAccordingTo((one, other) -> Long.compare(one.number(), other.number()));
    }

    @Test
    void suggestionsSkipFromOneNameToTheNext() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        KnownNames names = new KnownNames(jdbc, new AuditTexts(messages));
        assertThat(names.actors()).hasSize(41).contains("gammal", "konto39");
        assertIndices("audit_event_actor");
        assertThat(names.organisations()).hasSize(3);
        assertIndices("audit_event_organisation");
    }

    @Test
    void aTreeAsksTheSameFewQuestionsHoweverLargeItIs() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        AuditTexts texts = new AuditTexts(messages);
        Tree tree = new Tree(jdbc, events, new Explanations(jdbc, texts));
        AuditItem root = events.find(700, AUDITOR).orElseThrow();
        WhyNode why = tree.of(root, AUDITOR);
        assertThat(why.children()).hasSize(Tree.CHILDREN);
        assertThat(why.childCount()).isEqualTo(99);
        assertThat(why.more())
                .containsExactly(new WhyNode.OfType("NoteAdded", 80), new WhyNode.OfType("TaskStarted", 19));
        assertIndices("audit_event_causing");
    }

    private static String md5(String text) {
        return Objects.requireNonNull(new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()))
                .queryForObject("select md5(?)::uuid::text", String.class, text));
    }

    private static void assertIndices(String index) {
        Explained.Used used = jdbc.used();
        assertThat(used.indices()).as(used.plans()).contains(index);
        // the hours of a long period are most of that small table
        assertThat(used.scanned()).as(used.plans()).isSubsetOf("audit_hour");
    }
}
