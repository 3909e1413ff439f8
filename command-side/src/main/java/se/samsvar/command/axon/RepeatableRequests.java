package se.samsvar.command.axon;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * What an aggregate remembers of its clients' {@code Idempotency-Key}s, so that a repeated request adds no event. It lives
 * in the events' metadata: key, a space, and a digest of what was asked.
 */
public abstract class RepeatableRequests {

    private final Map<String, String> digestByKey = new HashMap<>();

    @CommandHandlerInterceptor
    @Nullable
    Object onlyOnce(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        String request = (String) command.getMetaData().get(ActorMetadata.REQUEST);
        if (request == null) {
            return chain.proceed();
        }
        String known = digestByKey.get(key(request));
        if (known == null) {
            return chain.proceed();
        }
        if (!known.equals(digest(request))) {
            throw new Refusal(RefusalCode.IDEMPOTENCY_KEY_REUSED, null);
        }
        return null;
    }

    /** To be called for each event that is sourced. */
    protected final void remember(@Nullable String request) {
        if (request != null) {
            digestByKey.put(key(request), digest(request));
        }
    }

    /** The time of an event as the store keeps it: what stays in memory is what would be loaded. */
    protected static Instant asStored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String key(String request) {
        return request.substring(0, request.lastIndexOf(' '));
    }

    private static String digest(String request) {
        return request.substring(request.lastIndexOf(' ') + 1);
    }
}
