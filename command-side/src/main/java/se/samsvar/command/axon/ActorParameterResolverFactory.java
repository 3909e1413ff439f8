package se.samsvar.command.axon;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;

/** Lets a handler ask for the {@link Actor} behind its message; a message without one does not match. */
public final class ActorParameterResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Actor> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Actor.class ? new FromMetadata() : null;
    }

    private static final class FromMetadata implements ParameterResolver<Actor> {

        @Override
        public @Nullable Actor resolveParameterValue(Message<?> message) {
            return ActorMetadata.read(message.getMetaData());
        }

        @Override
        public boolean matches(Message<?> message) {
            return ActorMetadata.read(message.getMetaData()) != null;
        }
    }
}
