package se.samsvar.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What the controllers of the query side throw. */
@ControllerAdvice(basePackages = "se.samsvar.query")
final class ErrorAdvice {
    private final ErrorAnswers answers;

    ErrorAdvice(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    @Nullable
    Object thrown(HttpServletRequest request, HttpServletResponse response, Exception exception) {
        return response.isCommitted() ? null : answers.answer(request, response, Faults.of(exception));
    }

    /** The reader has gone: there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, IOException.class})
    void gone() {}
}
