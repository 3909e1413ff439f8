package se.samsvar.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import se.samsvar.query.web.Requests;
import tools.jackson.databind.json.JsonMapper;

/** Answers with problems in the reader's language. */
public final class Problems {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final JsonMapper json;
    private final LocaleResolver locales;

    Problems(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    /** For where no controller answers, such as the security chain. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(), Fault.of(status, code).problem(locale(request), Requests.path(request)));
    }

    ResponseEntity<Problem> answer(HttpServletRequest request, Fault fault) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(fault.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (fault.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(fault.problem(locale(request), Requests.path(request)));
    }

    Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    static boolean isApi(HttpServletRequest request) {
        return Requests.path(request).startsWith("/api/")
                || Requests.path(request).startsWith("/v3/api-docs");
    }
}
