package se.samsvar.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** The last resort for everything that no controller answered: never a stack trace. */
@Controller
final class ErrorPages implements ErrorController {
    private final ErrorAnswers answers;
    private final ErrorAttributes attributes;

    ErrorPages(ErrorAnswers answers, ErrorAttributes attributes) {
        this.answers = answers;
        this.attributes = attributes;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(request, response, fault(request));
    }

    private Fault fault(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Throwable thrown = attributes.getError(new ServletWebRequest(request));
        if (thrown != null && (status == 500 || status == 405)) {
            return Faults.of(thrown);
        }
        return switch (status) {
            case 401 -> Fault.of(401, "request.unauthorized");
            case 403 -> Fault.of(403, "access.not-allowed");
            case 404 -> Fault.of(404, "request.not-found");
            case 405 -> Fault.of(405, "request.method-not-allowed", request.getMethod());
            case 406 -> Fault.of(406, "request.not-acceptable");
            case 413 -> Fault.of(413, "request.too-large", "");
            case 415 -> Fault.of(415, "request.unsupported-media-type");
            case 429 -> Fault.of(429, "request.too-many");
            case 503 -> Fault.of(503, "request.away");
            default -> status < 500 ? Fault.of(400, "request.malformed", "") : Fault.of(500, "request.internal", "–");
        };
    }
}
