package se.samsvar.bus;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Refuses a command that none of our nodes has signed, whoever it says ordered it. */
public final class CheckSignature implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSignature.class);

    private final BusKey key;

    public CheckSignature(BusKey key) {
        this.key = key;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        if (!key.hasSigned(command)) {
            LOG.warn("Refused {} {}: not signed by a node of ours", command.getCommandName(), command.getIdentifier());
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
        return chain.proceed();
    }
}
