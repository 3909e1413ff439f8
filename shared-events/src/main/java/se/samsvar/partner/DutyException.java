package se.samsvar.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact is away for a time, whatever the rota says.
 *
 * @param until not included
 * @param replacement who stands in, or null for its deputy
 */
public record DutyException(
        DutyExceptionId exceptionId,
        ContactId contactId,
        Instant from,
        Instant until,
        @Nullable ContactId replacement) {}
