package se.samsvar.bus;

import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** Gives a refusal the form in which it reaches a sender in another process. */
public final class TellRefusals<M extends Message<?>> implements MessageHandlerInterceptor<M> {
    private final BiFunction<Throwable, RemoteRefusal, HandlerExecutionException> form;

    private TellRefusals(BiFunction<Throwable, RemoteRefusal, HandlerExecutionException> form) {
        this.form = form;
    }

    public static TellRefusals<CommandMessage<?>> ofCommands() {
        return new TellRefusals<>((refused, told) -> new CommandExecutionException(said(refused), refused, told));
    }

    public static TellRefusals<QueryMessage<?, ?>> ofQueries() {
        return new TellRefusals<>((refused, told) -> new QueryExecutionException(said(refused), refused, told));
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends M> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RuntimeException failed) {
            RemoteRefusal told = RemoteRefusal.of(failed);
            if (told == null) {
                throw failed;
            }
            throw form.apply(failed, told);
        }
    }

    private static String said(Throwable refused) {
        return String.valueOf(refused.getMessage());
    }
}
