package se.samsvar.command.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryHandler;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.incident.Incidents;
import se.samsvar.police.FindImportProgress;
import se.samsvar.police.FindImportProgress.Progress;
import se.samsvar.police.ImportPoliceFeed;
import se.samsvar.police.ImportPoliceFeed.Result;
import se.samsvar.refusal.Refusal;

/** Takes the feed and says how far it has come. */
class Imports {

    private final FeedReader reader = new FeedReader();
    private final CommandGateway gateway;
    private final Incidents incidents;
    private final ImportProgress progress;

    Imports(CommandGateway gateway, Incidents incidents, ImportProgress progress) {
        this.gateway = gateway;
        this.incidents = incidents;
        this.progress = progress;
    }

    /**
     * On a thread of its own: the transaction of this command must not hold those of a thousand records together, since
     * whoever follows the events would have to wait for its end, or miss them.
     */
    @CommandHandler
    Result handle(ImportPoliceFeed command, Actor actor, CommandMessage<?> message) {
        Map<String, Object> origin = new HashMap<>(ActorMetadata.of(actor));
        origin.put(ActorMetadata.TRACE_ID, message.getIdentifier());
        origin.put(ActorMetadata.CAUSED_BY, message.getIdentifier());
        FeedImport feedImport = new FeedImport(gateway, incidents, origin);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return CompletableFuture.supplyAsync(() -> run(command, feedImport), executor)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @QueryHandler
    Progress handle(FindImportProgress query) {
        return progress.find(query.importId()).orElseGet(() -> new Progress(0, 0, null, null));
    }

    private Result run(ImportPoliceFeed command, FeedImport feedImport) {
        UUID id = command.importId();
        try {
            FeedReader.Feed feed = reader.read(command.json());
            int total = feed.records().size();
            progress.began(id, total);
            Result result = feedImport.run(feed, done -> progress.at(id, done, total));
            progress.put(id, new Progress(total, total, result, null));
            return result;
        } catch (Refusal refusal) {
            progress.put(id, new Progress(0, 0, null, refusal.sentence(Locale.of("sv"))));
            throw refusal;
        } catch (RuntimeException fault) {
            progress.put(
                    id,
                    new Progress(0, 0, null, "Importen avbröts. Kör den igen: det som redan är inläst ändras inte."));
            throw fault;
        }
    }
}
