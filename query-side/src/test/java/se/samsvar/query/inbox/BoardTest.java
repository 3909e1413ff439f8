package se.samsvar.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Orders;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskCommand.CompleteTask;
import se.samsvar.task.TaskCommand.StartTask;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskStarted;
import se.samsvar.task.TaskId;
import se.samsvar.task.TaskStatus;

class BoardTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");

    @Autowired
    private CommandBus bus;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private IncidentId incident;
    private TaskId own;
    private TaskId other;

    @BeforeEach
    void cards() {
        incident = happenings.shooting("Tillberga", Confidentiality.ALL_PARTNERS);
        own = happenings.task(incident, "mimer", TestClock.START.minusSeconds(60));
        other = happenings.task(incident, "skola", TestClock.START.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "lead, 200, true, true, true",
        "strategic, 200, true, true, false",
        "mimer, 200, true, false, true",
        "skola, 200, false, true, true",
        "auditor, 403, false, false, false",
        "council, 403, false, false, false",
        "admin, 403, false, false, false"
    })
    void eachSeesItsLanesAndMovesWhatItMay(String account, int status, boolean mimers, boolean schools, boolean moves) {
        var answer = browser.signIn(account).get("/tavla?handelse=" + incident);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body().contains(card(own))).isEqualTo(mimers);
        assertThat(answer.body().contains(card(other))).isEqualTo(schools);
        assertThat(answer.body().contains("draggable=\"true\"")).isEqualTo(moves);
        assertThat(answer.body().contains("id=\"flytta-")).isEqualTo(moves);
        assertThat(answer.body()).doesNotContain("??");
    }

    @Test
    void aPartnerAsksForNoOthersLane() {
        assertThat(browser.signIn("mimer").get("/tavla?part=skola").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/tavla?handelse=ingen").statusCode()).isEqualTo(400);
        assertThat(browser.get("/tavla?stadsdel=Narnia").statusCode()).isEqualTo(422);
    }

    @Test
    void cardsStandWhereTheirTasksDo() {
        happenings.store(new TaskStarted(own, incident, MIMER, null));
        assertThat(cell(board(""), "mimer", TaskStatus.STARTED))
                .contains(card(own), "Markera klar", "Avböj")
                .doesNotContain("Ta emot");
        happenings.store(new TaskCompleted(own, incident, MIMER, null));
        assertThat(cell(board(""), "mimer", TaskStatus.COMPLETED))
                .contains(card(own))
                .doesNotContain("flytta-");
        clock.set(TestClock.START.plus(BoardQueries.ENDED_WITHIN).plusSeconds(1));
        assertThat(board("")).doesNotContain(card(own));
        happenings.store(new TaskCancelled(other, incident, new PartnerId("skola"), "Inte aktuellt"));
        assertThat(board("")).doesNotContain(card(other)).contains("Inga kort passar in");
    }

    @Test
    void theFiltersNarrowIt() {
        assertThat(board("&over=true")).contains(card(own)).doesNotContain(card(other));
        assertThat(board("&part=skola")).contains(card(other)).doesNotContain(card(own));
        assertThat(board("&stadsdel=Tillberga")).contains(card(own), card(other));
        assertThat(board("&stadsdel=Irsta")).doesNotContain(card(own), card(other));
    }

    @Test
    void aCellShowsItsFirstCardsAndSaysHowManyThereAre() {
        for (int i = 0; i < BoardQueries.CELL; i++) {
            happenings.task(incident, "mimer", TestClock.START.plusSeconds(i));
        }
        String cell = cell(board(""), "mimer", TaskStatus.ASSIGNED);
        assertThat(cell.split("class=\"board-card")).hasSize(BoardQueries.CELL + 1);
        assertThat(cell).contains("Visa alla " + (BoardQueries.CELL + 1), "/inkorg?part=mimer");
    }

    @Test
    void aCardMovesWithoutAnyScript() {
        String board = "/tavla?handelse=" + incident;
        Browser mimer = browser.signIn("mimer");
        assertThat(mimer.get(board).body()).contains("formaction=\"/inkorg/" + own + "/klar\"");
        try (Orders orders = Orders.taken(bus, CompleteTask.class)) {
            var answer = mimer.post(board, "/inkorg/" + own + "/klar", Map.of("till", board));
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(board);
            assertThat(orders.commands()).containsExactly(new CompleteTask(own, null));
        }
    }

    @Test
    void aRefusedMoveSaysWhy() {
        Refusal ended = new Refusal(RefusalCode.TASK_ALREADY_COMPLETED, null);
        try (var _ = Orders.refused(bus, ended, StartTask.class)) {
            var answer = browser.signIn("mimer").post("/tavla", "/inkorg/" + own + "/start", Map.of("till", "/tavla"));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("role=\"alert\">Uppgiften är redan klar.");
        }
    }

    @Test
    void whatMovesWhere() {
        assertThat(Board.moves(TaskStatus.ASSIGNED))
                .containsExactly(
                        TaskStatus.ACKNOWLEDGED, TaskStatus.STARTED, TaskStatus.COMPLETED, TaskStatus.DECLINED);
        assertThat(Board.moves(TaskStatus.STARTED)).containsExactly(TaskStatus.COMPLETED, TaskStatus.DECLINED);
        assertThat(Board.moves(TaskStatus.COMPLETED)).isEmpty();
    }

    private static final String MANY = """
            insert into query.inbox_task (task_id, incident_id, partner, title, status, assigned_at, due_at, goal_area,
                activity, version, urgency, status_at)
            select gen_random_uuid(), gen_random_uuid(), case n % 11 when 0 then 'mimer' else 'polis' end, 'Uppgift',
                case n % 20 when 0 then 'ASSIGNED' when 2 then 'STARTED' when 1 then 'ACKNOWLEDGED' else 'COMPLETED' end,
                now(), now() + n * interval '1 minute', 'G', 'SKJ', n, 'DAYTIME', now() - n * interval '1 minute'
            from generate_series(1, 20000) n""";

    /** However many tasks there are, a cell is read from its index in its order. */
    @ParameterizedTest
    @CsvSource({
        "status = 'ASSIGNED', 'due_at nulls last, task_id', inbox_task_cell",
        "status = 'COMPLETED', 'status_at desc, task_id', inbox_task_ended"
    })
    void aCellIsReadFromItsIndex(String state, String order, String index) {
        String cell = "select * from query.inbox_task where partner = 'mimer' and %s order by %s limit 20";
        List<String> plan = Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.execute(MANY);
            jdbc.execute("analyze query.inbox_task");
            return jdbc.queryForList("explain " + cell.formatted(state, order), String.class);
        }));
        assertThat(plan).anyMatch(line -> line.contains(index)).noneMatch(line -> line.contains("Sort"));
    }

    private String board(String more) {
        return browser()
                .signIn("lead")
                .get("/tavla?handelse=" + incident + more)
                .body();
    }

    private static String cell(String board, String partner, TaskStatus status) {
        String from = board.substring(board.indexOf("id=\"ruta-" + partner + "-" + status + "\""));
        int next = from.indexOf("id=\"ruta-", 1);
        return next < 0 ? from : from.substring(0, next);
    }

    private static String card(TaskId task) {
        return "id=\"kort-" + task + "\"";
    }
}
