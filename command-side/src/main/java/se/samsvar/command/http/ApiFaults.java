package se.samsvar.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.samsvar.bus.Away;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.Refusals;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong into a problem with a stable code; never a stack trace. */
@RestControllerAdvice(basePackages = "se.samsvar.command")
class ApiFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return Problems.refused(refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusals refusals, HttpServletRequest request) {
        return Problems.refused(refusals, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingFields missing, HttpServletRequest request) {
        return Problems.missing(missing.fields(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException fault, HttpServletRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(fault) instanceof Refusal refusal) {
            return Problems.refused(refusal, request);
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge tooLarge -> {
                    return Problems.of(413, "request.too-large", null, request, tooLarge.limit());
                }
                case UnrecognizedPropertyException unknown -> {
                    String field = path(unknown);
                    return Problems.of(400, "request.unknown-field", field, request, field);
                }
                case DatabindException bad
                when !bad.getPath().isEmpty() -> {
                    String field = path(bad);
                    String value =
                            bad instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "…";
                    return Problems.of(400, "request.bad-value", field, request, field, value);
                }
                default -> {}
            }
        }
        return Problems.of(400, "request.body-unreadable", null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badAddress(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        String value = String.valueOf(fault.getValue());
        return Problems.of(400, "request.bad-value", fault.getName(), request, fault.getName(), value);
    }

    @ExceptionHandler
    ResponseEntity<Problem> contentType(HttpMediaTypeNotSupportedException fault, HttpServletRequest request) {
        return Problems.of(415, "request.unsupported-media-type", null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> accept(HttpMediaTypeNotAcceptableException fault, HttpServletRequest request) {
        return Problems.of(406, "request.not-acceptable", null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException fault, HttpServletRequest request) {
        return Problems.of(405, "request.method-not-allowed", null, request, fault.getMethod());
    }

    @ExceptionHandler
    ResponseEntity<Problem> concurrent(ConcurrencyException fault, HttpServletRequest request) {
        return Problems.of(409, "request.concurrent", null, request);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, TransientDataAccessException.class})
    ResponseEntity<Problem> away(Exception fault, HttpServletRequest request) {
        LOG.warn("The store is away: {}", fault.toString());
        return Problems.of(503, "request.away", null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception fault, HttpServletRequest request) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(fault);
        if (fault instanceof CommandExecutionException && root instanceof Refusal refusal) {
            return Problems.refused(refusal, request);
        }
        if (fault instanceof CommandExecutionException && root instanceof Refusals refusals) {
            return Problems.refused(refusals, request);
        }
        if (Away.is(fault)) {
            return away(fault, request);
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), fault);
        return Problems.of(500, "request.internal", null, request, number);
    }

    private static String path(DatabindException fault) {
        List<Reference> path = fault.getPath();
        return path.stream()
                .map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]" : part.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
