package se.samsvar.query.web;

import java.time.Duration;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;

/** Sends what people order on pages, and comes back when the pages show it. */
public final class Commands {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(2);

    private final CommandGateway gateway;
    private final CatchUp catchUp;

    Commands(CommandGateway gateway, CatchUp catchUp) {
        this.gateway = gateway;
        this.catchUp = catchUp;
    }

    /** @throws se.samsvar.refusal.Refusal where the command side refuses it */
    public <R> R send(Object command, Actor actor) {
        R answer = gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).withMetaData(ActorMetadata.of(actor)));
        catchUp.await(VISIBLE_WITHIN);
        return answer;
    }
}
