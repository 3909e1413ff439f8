package se.samsvar.command.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;

/**
 * What the scheduler orders of notices. The gateway comes late: the scheduler is itself part of what the gateway needs.
 */
final class NoticeCommands {

    private final Supplier<CommandGateway> gateway;

    NoticeCommands(Supplier<CommandGateway> gateway) {
        this.gateway = gateway;
    }

    /** @param origin the metadata that says what it comes of */
    void send(Object command, Map<String, String> origin) {
        Map<String, Object> metadata = new HashMap<>(origin);
        metadata.putAll(ActorMetadata.of(Actor.SYSTEM));
        gateway.get().sendAndWait(new GenericCommandMessage<>(command, metadata));
    }
}
