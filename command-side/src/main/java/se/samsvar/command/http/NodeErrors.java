package se.samsvar.command.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the command side runs alone, what no controller answered is a problem too. */
@RestController
public final class NodeErrors implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (status) {
            case 401 -> Problems.of(401, "request.unauthorized", null, request);
            case 403 -> Problems.of(403, "access.not-allowed", null, request);
            case 404 -> Problems.of(404, "request.not-found", null, request);
            case 405 -> Problems.of(405, "request.method-not-allowed", null, request, request.getMethod());
            case 503 -> Problems.of(503, "request.away", null, request);
            default ->
                status < 500
                        ? Problems.of(400, "request.malformed", null, request, "")
                        : Problems.of(500, "request.internal", null, request, "–");
        };
    }
}
