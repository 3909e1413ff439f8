package se.samsvar.query.imports;

import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.police.FindImportProgress;
import se.samsvar.police.ImportPoliceFeed;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;

/** Starts imports of the police feed and tells how far they have come. */
class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Commands commands;
    private final QueryGateway queries;
    private final Executor executor;

    Imports(Commands commands, QueryGateway queries, Executor executor) {
        this.commands = commands;
        this.queries = queries;
        this.executor = executor;
    }

    /** Returns at once; the import goes on whether or not anybody watches. */
    UUID start(String json, Viewer viewer) {
        UUID id = UUID.randomUUID();
        executor.execute(() -> run(new ImportPoliceFeed(id, json), viewer));
        return id;
    }

    FindImportProgress.@Nullable Progress progress(UUID id) {
        try {
            return queries.query(new FindImportProgress(id), FindImportProgress.Progress.class)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void run(ImportPoliceFeed command, Viewer viewer) {
        try {
            commands.send(command, viewer.actor());
        } catch (RuntimeException failed) {
            // who watches is told by the progress, which the command side keeps
            LOG.warn("The import {} ended early", command.importId(), failed);
        }
    }
}
