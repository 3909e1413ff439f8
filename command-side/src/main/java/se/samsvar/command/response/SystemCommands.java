package se.samsvar.command.response;

import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;

/**
 * Sends what the product itself orders, and waits for each: an order that failed must fail the step that gave it, so that
 * it is tried again.
 */
public final class SystemCommands {

    private final CommandGateway gateway;

    public SystemCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    public void send(List<?> commands) {
        commands.forEach(
                command -> gateway.sendAndWait(new GenericCommandMessage<>(command, ActorMetadata.of(Actor.SYSTEM))));
    }
}
