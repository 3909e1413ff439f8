package se.samsvar.operations;

import org.axonframework.commandhandling.RoutingKey;
import se.samsvar.incident.FreeText;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What an administrator orders of the command side's event processors. What is so already stays so. */
public sealed interface OperationsCommand {

    /** Name of the event processor. */
    String processor();

    /** Lets it stand still on every node until it is started again. */
    record PauseProcessor(@RoutingKey String processor) implements OperationsCommand {
        public PauseProcessor {
            required("processor", processor);
        }
    }

    record StartProcessor(@RoutingKey String processor) implements OperationsCommand {
        public StartProcessor {
            required("processor", processor);
        }
    }

    /** Handles the first event of a sequence again; answers whether it and those behind it are handled now. */
    record RetryDeadLetter(@RoutingKey String processor, String event) implements OperationsCommand {
        public RetryDeadLetter {
            required("processor", processor);
            required("event", event);
        }
    }

    /** Gives the first event of a sequence up: it will never be handled there. */
    record EvictDeadLetter(@RoutingKey String processor, String event, String reason) implements OperationsCommand {
        public EvictDeadLetter {
            required("processor", processor);
            required("event", event);
            reason = FreeText.checked("reason", reason);
        }
    }

    private static void required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, field, field);
        }
    }
}
