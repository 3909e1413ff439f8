package se.samsvar.command.security;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import se.samsvar.notification.NoticeCommand;
import se.samsvar.partner.PartnerCommand;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskCommand;
import se.samsvar.walk.WalkCommand;

/** Says in the domain's words that what a command is about does not exist. */
final class MissingAggregates implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException e) {
            throw new Refusal(code(unitOfWork.getMessage().getPayload()), null);
        }
    }

    private static RefusalCode code(Object command) {
        return switch (command) {
            case TaskCommand task -> RefusalCode.TASK_NOT_FOUND;
            case WalkCommand walk -> RefusalCode.WALK_NOT_FOUND;
            case NoticeCommand notice -> RefusalCode.NOTICE_NOT_FOUND;
            case PartnerCommand partner -> RefusalCode.PARTNER_UNKNOWN;
            default -> RefusalCode.INCIDENT_NOT_FOUND;
        };
    }
}
