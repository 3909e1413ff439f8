package se.samsvar.command.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.police.FindImportProgress.Progress;
import tools.jackson.databind.json.JsonMapper;

/** How far the latest imports have come, kept where every node can tell it. */
class ImportProgress {

    private static final int REMEMBERED = 50;
    /** Between these nobody sees a difference, and the import itself has to store something for each. */
    private static final int STEP = 20;

    private static final String PUT = """
            insert into command.import_progress (import_id, progress) values (:id, :progress::jsonb)
            on conflict (import_id) do update set progress = excluded.progress""";
    private static final String FORGET = """
            delete from command.import_progress where ordinal <
                (select ordinal from command.import_progress order by ordinal desc offset :most limit 1)""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Progress> find(UUID importId) {
        return jdbc.sql("select progress from command.import_progress where import_id = ?")
                .param(importId)
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Progress.class));
    }

    void began(UUID importId, int total) {
        put(importId, new Progress(0, total, null, null));
        jdbc.sql(FORGET).param("most", REMEMBERED).update();
    }

    void at(UUID importId, int done, int total) {
        if (done % STEP == 0) {
            put(importId, new Progress(done, total, null, null));
        }
    }

    void put(UUID importId, Progress progress) {
        jdbc.sql(PUT)
                .param("id", importId)
                .param("progress", json.writeValueAsString(progress))
                .update();
    }
}
