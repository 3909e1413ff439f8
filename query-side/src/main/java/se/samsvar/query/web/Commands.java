package se.samsvar.query.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.bus.Away;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Sends what people order on pages, and comes back when the pages show it. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(2);

    private final CommandGateway gateway;
    private final CatchUp catchUp;

    Commands(CommandGateway gateway, CatchUp catchUp) {
        this.gateway = gateway;
        this.catchUp = catchUp;
    }

    /** @throws se.samsvar.refusal.Refusal where the command side refuses it */
    public <R> R send(Object command, Actor actor) {
        return send(command, actor, null);
    }

    /**
     * @param seen how many events the incident had on the page that was looked at, or null where that doesn't matter
     * @throws se.samsvar.refusal.Refusal where the command side refuses it
     */
    public <R> R send(Object command, Actor actor, @Nullable String seen) {
        Map<String, String> metadata = new HashMap<>(ActorMetadata.of(actor));
        if (seen != null) {
            metadata.put(ActorMetadata.SEEN, seen);
        }
        R answer = answer(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
        catchUp.await(VISIBLE_WITHIN);
        return answer;
    }

    /** What is away is told like a refusal, so that a form keeps what was typed. */
    private <R> R answer(CommandMessage<?> message) {
        try {
            return gateway.sendAndWait(message);
        } catch (RuntimeException failed) {
            if (Away.is(failed)) {
                LOG.warn("Nobody takes commands: {}", failed.toString());
                throw new Refusal(RefusalCode.AWAY, null);
            }
            throw failed;
        }
    }
}
