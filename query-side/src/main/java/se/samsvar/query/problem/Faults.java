package se.samsvar.query.problem;

import java.sql.SQLTransientException;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.samsvar.bus.Away;
import se.samsvar.refusal.Refusal;

/** Tells from an exception what was wrong. What nobody foresaw is logged under a number that the reader gets. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> Fault.of(refusal);
            case BadParameter bad -> bad.fault();
            case ManyFaults many -> many.fault();
            case AccessDeniedException denied -> Fault.of(403, "access.not-allowed");
            case MissingServletRequestParameterException missing ->
                Fault.ofField(400, "request.missing-parameter", missing.getParameterName(), missing.getParameterName());
            case MethodArgumentTypeMismatchException mismatch -> badValue(mismatch.getName(), mismatch.getValue());
            case BindException typed -> badValue(typed);
            case RequestRejectedException rejected -> Fault.of(400, "request.malformed", "");
            case NoResourceFoundException none -> Fault.of(404, "request.not-found");
            case HttpRequestMethodNotSupportedException method ->
                Fault.of(405, "request.method-not-allowed", method.getMethod());
            case HttpMediaTypeNotAcceptableException type -> Fault.of(406, "request.not-acceptable");
            case HttpMediaTypeNotSupportedException type -> Fault.of(415, "request.unsupported-media-type");
            case HttpMessageNotReadableException body -> UnreadableBody.fault(body);
            case ConcurrencyException concurrent -> Fault.of(409, "request.concurrent");
            case TransientDataAccessException away -> Fault.of(503, "request.away");
            case DataAccessResourceFailureException away -> Fault.of(503, "request.away");
            case CannotCreateTransactionException away -> Fault.of(503, "request.away");
            case SQLTransientException away -> Fault.of(503, "request.away");
            default ->
                Away.is(thrown)
                        ? Fault.of(503, "request.away")
                        : thrown.getCause() == null ? unforeseen(thrown) : of(thrown.getCause());
        };
    }

    static Fault badValue(String field, @Nullable Object value) {
        return Fault.ofField(400, "request.bad-value", field, field, String.valueOf(value));
    }

    /** Of what stands in an address and is read into a record, the first that can't be. */
    private static Fault badValue(BindException typed) {
        FieldError first = typed.getFieldError();
        return first == null
                ? Fault.of(400, "request.malformed", "")
                : badValue(first.getField(), first.getRejectedValue());
    }

    private static Fault unforeseen(Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unforeseen failure {}", number, thrown);
        return Fault.of(500, "request.internal", number);
    }
}
