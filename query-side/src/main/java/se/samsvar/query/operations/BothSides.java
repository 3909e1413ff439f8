package se.samsvar.query.operations;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.actor.Actor;
import se.samsvar.bus.Away;
import se.samsvar.operations.FindOperations;
import se.samsvar.operations.FindOperations.Operations;
import se.samsvar.operations.OperationsCommand;
import se.samsvar.operations.OperationsCommand.EvictDeadLetter;
import se.samsvar.operations.OperationsCommand.PauseProcessor;
import se.samsvar.operations.OperationsCommand.RetryDeadLetter;
import se.samsvar.operations.OperationsCommand.StartProcessor;
import se.samsvar.processing.desk.OperationsDesk;
import se.samsvar.query.web.Commands;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The views are this side's own; the command side is asked over the bus, and shown as away where it doesn't answer. */
final class BothSides {
    private static final Logger LOG = LoggerFactory.getLogger(BothSides.class);
    private static final int ANSWER_SECONDS = 5;

    private final OperationsDesk views;
    private final QueryGateway queries;
    private final Commands commands;

    BothSides(OperationsDesk views, QueryGateway queries, Commands commands) {
        this.views = views;
        this.queries = queries;
        this.commands = commands;
    }

    Overview look(int most) {
        return Overview.of(views.look(most), commandSide(most));
    }

    void pause(String processor, Actor actor) {
        if (views.has(processor)) {
            views.pause(processor, actor.name());
        } else {
            commands.send(new PauseProcessor(processor), actor);
        }
    }

    void start(String processor, Actor actor) {
        if (views.has(processor)) {
            views.start(processor, actor.name());
        } else {
            commands.send(new StartProcessor(processor), actor);
        }
    }

    /** @throws Refusal where it is no view */
    void reset(String processor, Actor actor) {
        if (!views.has(processor)) {
            throw new Refusal(
                    look(0).find(processor).isPresent()
                            ? RefusalCode.PROCESSOR_NOT_REPLAYABLE
                            : RefusalCode.PROCESSOR_NOT_FOUND,
                    null,
                    processor);
        }
        views.reset(processor, actor.name());
    }

    /** @return whether the event and those behind it are handled now; if not, they wait as before */
    boolean retry(String group, String event, Actor actor) {
        return views.has(group)
                ? views.retry(group, event, actor.name())
                : Boolean.TRUE.equals(commands.<Boolean>send(new RetryDeadLetter(group, event), actor));
    }

    void evict(String group, String event, String reason, Actor actor) {
        OperationsCommand.EvictDeadLetter order = new EvictDeadLetter(group, event, reason);
        if (views.has(group)) {
            views.evict(group, event, order.reason(), actor.name());
        } else {
            commands.send(order, actor);
        }
    }

    private Optional<Operations> commandSide(int most) {
        try {
            return Optional.of(
                    queries.query(new FindOperations(most), Operations.class).get(ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (!Away.is(failed)) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            }
            LOG.debug("The command side does not answer", failed);
            return Optional.empty();
        }
    }
}
