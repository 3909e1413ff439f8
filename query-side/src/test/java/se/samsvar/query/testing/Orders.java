package se.samsvar.query.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.refusal.Refusal;

/** A command side that keeps what it is ordered, or refuses it. */
public final class Orders implements AutoCloseable {

    private final List<Object> commands = new CopyOnWriteArrayList<>();
    private final List<Actor> actors = new CopyOnWriteArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();

    private Orders() {}

    public static Orders taken(CommandBus bus, Class<?>... types) {
        return taken(bus, null, types);
    }

    public static Orders refused(CommandBus bus, Refusal refusal, Class<?>... types) {
        return taken(bus, refusal, types);
    }

    private static Orders taken(CommandBus bus, @Nullable Refusal refusal, Class<?>... types) {
        Orders orders = new Orders();
        for (Class<?> type : types) {
            orders.registrations.add(bus.subscribe(type.getName(), message -> {
                if (refusal != null) {
                    throw refusal;
                }
                orders.commands.add(message.getPayload());
                Actor actor = ActorMetadata.read(message.getMetaData());
                if (actor != null) {
                    orders.actors.add(actor);
                }
                return null;
            }));
        }
        return orders;
    }

    public List<Object> commands() {
        return List.copyOf(commands);
    }

    public List<Actor> actors() {
        return List.copyOf(actors);
    }

    @Override
    public void close() {
        registrations.forEach(Registration::cancel);
    }
}
