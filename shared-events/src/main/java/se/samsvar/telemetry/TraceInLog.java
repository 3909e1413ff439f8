package se.samsvar.telemetry;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import se.samsvar.actor.ActorMetadata;

/** Each line that is logged while a message is handled says which command began the chain that the message belongs to. */
public final class TraceInLog<M extends Message<?>> implements MessageHandlerInterceptor<M> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends M> work, InterceptorChain chain) throws Exception {
        String before = MDC.get(ActorMetadata.TRACE_ID);
        MDC.put(ActorMetadata.TRACE_ID, ActorMetadata.root(work.getMessage()));
        try {
            return chain.proceed();
        } finally {
            if (before == null) {
                MDC.remove(ActorMetadata.TRACE_ID);
            } else {
                MDC.put(ActorMetadata.TRACE_ID, before);
            }
        }
    }
}
