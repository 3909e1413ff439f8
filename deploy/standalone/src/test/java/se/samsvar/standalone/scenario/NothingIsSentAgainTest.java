package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Every view is replayed and rebuilt, and takes the place of the one that was shown: nobody outside is told anything. */
class NothingIsSentAgainTest {
    private static final Map<String, String> REMEMBERED = Map.of(
            "events", "select count(*) || ' ' || max(global_index) from command.domain_event",
            "deadlines",
                    "select md5(string_agg(task_name || task_instance || execution_time, ',' order by task_name, task_instance))"
                            + " || count(*) from command.scheduled_tasks where task_name not like '%recurring%'",
            "sagas", "select count(*) || md5(string_agg(s::text, ',' order by s::text)) from command.saga_entry s",
            "associations",
                    "select count(*) || md5(string_agg(a::text, ',' order by a::text)) from command.association_value_entry a",
            "followers",
                    "select string_agg(processor_name || convert_from(token, 'UTF8'), ',' order by processor_name)"
                            + " from command.token_entry");

    @TempDir
    Path data;

    private static List<String> states(City city, String incident) {
        return city.as("lead")
                .read("/api/incidents/" + incident)
                .path("notifications")
                .valueStream()
                .map(notice -> notice.path("status").asString())
                .toList();
    }

    @Test
    void aFullReplaySendsNoMailNoCommandNoDeadline() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
        server.start();
        try (City city = City.on(
                data,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--samsvar.mail.from=samsvar@vasteras.example",
                "--samsvar.mail.recipients.mimer=vakt@mimer.example",
                "--samsvar.mail.recipients.polis=lpo@polis.example")) {
            String incident = Reports.carriedOut(city, Reports.shooting());
            await().until(() -> server.getReceivedMessages().length >= 2
                    && !states(city, incident).contains("REQUESTED"));
            Views views = new Views(city);
            views.awaitAll();
            AtomicInteger commands = new AtomicInteger();
            city.bean(CommandBus.class).registerDispatchInterceptor(messages -> (index, command) -> {
                commands.incrementAndGet();
                return command;
            });
            int mails = server.getReceivedMessages().length;
            Map<String, String> before = settled(city);
            assertThat(before.values()).doesNotContainNull();

            views.replayAll();
            assertThat(views.rebuilt().path("state").asString()).isEqualTo("EQUAL");
            city.bean(JdbcTemplate.class)
                    .update("update query.incidents_incident set district = 'Råby', version = version + 1");
            JsonNode different = views.rebuilt();
            assertThat(different.path("state").asString()).isEqualTo("DIFFERENT");
            JsonNode swapped = city.as("admin")
                    .order("/api/audit/rebuild/" + different.path("id").asString() + "/swap", Map.of());
            assertThat(swapped.path("state").asString()).isEqualTo("SWAPPED");
            views.awaitAll();
            assertThat(city.as("lead")
                            .read("/api/incidents/" + incident)
                            .path("district")
                            .asString())
                    .isEqualTo("Skultuna");

            assertThat(remembered(city)).isEqualTo(before);
            assertThat(commands).hasValue(0);
            assertThat(server.getReceivedMessages()).hasSize(mails);

            // what counts does count, and everything goes on
            Reports.carriedOut(city, Reports.shootingIn("Bäckby"));
            await().until(() -> server.getReceivedMessages().length > mails);
            assertThat(commands).hasPositiveValue();
            assertThat(views.rebuilt().path("state").asString()).isEqualTo("EQUAL");
        } finally {
            server.stop();
        }
    }

    /** When nothing has moved from one look to the next; what was ordered has come to its end then. */
    private static Map<String, String> settled(City city) {
        Map<String, String> before = new LinkedHashMap<>();
        await().during(Duration.ofSeconds(2)).until(() -> {
            Map<String, String> now = remembered(city);
            boolean same = now.equals(before);
            before.clear();
            before.putAll(now);
            return same;
        });
        return before;
    }

    private static Map<String, String> remembered(City city) {
        JdbcTemplate jdbc = city.bean(JdbcTemplate.class);
        Map<String, String> found = new LinkedHashMap<>();
        REMEMBERED.forEach((name, sql) -> found.put(name, String.valueOf(jdbc.queryForObject(sql, String.class))));
        return found;
    }
}
