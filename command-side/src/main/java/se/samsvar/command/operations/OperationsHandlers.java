package se.samsvar.command.operations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import se.samsvar.actor.Actor;
import se.samsvar.operations.FindOperations;
import se.samsvar.operations.FindOperations.Operations;
import se.samsvar.operations.OperationsCommand.EvictDeadLetter;
import se.samsvar.operations.OperationsCommand.PauseProcessor;
import se.samsvar.operations.OperationsCommand.RetryDeadLetter;
import se.samsvar.operations.OperationsCommand.StartProcessor;
import se.samsvar.processing.desk.OperationsDesk;

/** On whichever node the bus has chosen; what is ordered is kept in PostgreSQL, and so holds on all. */
class OperationsHandlers {
    /** An event that is handled again has a unit of work of its own, and not the one of the command that asked for it. */
    private static final Executor APART =
            task -> Thread.ofVirtual().name("operations").start(task);

    private final OperationsDesk desk;

    OperationsHandlers(OperationsDesk desk) {
        this.desk = desk;
    }

    @QueryHandler
    Operations handle(FindOperations query) {
        return desk.look(query.most());
    }

    @CommandHandler
    void handle(PauseProcessor command, Actor actor) {
        apart(() -> {
            desk.pause(command.processor(), actor.name());
            return true;
        });
    }

    @CommandHandler
    void handle(StartProcessor command, Actor actor) {
        apart(() -> {
            desk.start(command.processor(), actor.name());
            return true;
        });
    }

    @CommandHandler
    boolean handle(RetryDeadLetter command, Actor actor) {
        return apart(() -> desk.retry(command.processor(), command.event(), actor.name()));
    }

    @CommandHandler
    void handle(EvictDeadLetter command, Actor actor) {
        apart(() -> {
            desk.evict(command.processor(), command.event(), command.reason(), actor.name());
            return true;
        });
    }

    private static boolean apart(Supplier<Boolean> doing) {
        try {
            return CompletableFuture.supplyAsync(doing, APART).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
