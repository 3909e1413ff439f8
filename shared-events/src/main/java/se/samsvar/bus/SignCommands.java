package se.samsvar.bus;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Signs every command that leaves this process. */
public final class SignCommands implements MessageDispatchInterceptor<CommandMessage<?>> {
    private final BusKey key;

    public SignCommands(BusKey key) {
        this.key = key;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (_, command) -> command.andMetaData(Map.of(BusKey.SIGNATURE, key.sign(command)));
    }
}
