package se.samsvar.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.refusal.RefusalText;
import se.samsvar.refusal.Refusals;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems in the reader's language: English where asked for first, otherwise Swedish. */
final class Problems {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("sv"), Locale.ENGLISH);
    private static final String RETRY_AFTER_SECONDS = "5";

    private Problems() {}

    static ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        Locale locale = locale(request);
        RefusalCode code = refusal.code();
        return answer(Problem.of(
                code.kind().status(),
                code.code(),
                refusal.sentence(locale),
                refusal.field(),
                request.getRequestURI(),
                locale));
    }

    /** The first says what kind of problem it is; each is told at its field. */
    static ResponseEntity<Problem> refused(Refusals refusals, HttpServletRequest request) {
        Locale locale = locale(request);
        Refusal first = refusals.all().getFirst();
        List<Problem.FieldError> errors = refusals.all().stream()
                .map(refusal -> new Problem.FieldError(String.valueOf(refusal.field()), refusal.sentence(locale)))
                .toList();
        RefusalCode code = first.code();
        return answer(Problem.of(
                code.kind().status(), code.code(), first.sentence(locale), errors, request.getRequestURI(), locale));
    }

    static ResponseEntity<Problem> missing(List<String> fields, HttpServletRequest request) {
        Locale locale = locale(request);
        List<Problem.FieldError> errors = fields.stream()
                .map(field -> new Problem.FieldError(
                        field, RefusalText.text(RefusalCode.FIELD_REQUIRED.code(), List.of(field), locale)))
                .toList();
        String detail = errors.getFirst().message();
        return answer(
                Problem.of(400, RefusalCode.FIELD_REQUIRED.code(), detail, errors, request.getRequestURI(), locale));
    }

    static ResponseEntity<Problem> of(
            int status, String code, @Nullable String field, HttpServletRequest request, String... arguments) {
        Locale locale = locale(request);
        String detail = RefusalText.text(code, List.of(arguments), locale);
        return answer(Problem.of(status, code, detail, field, request.getRequestURI(), locale));
    }

    /** For filters, which answer before any controller. */
    static void write(
            int status, String code, HttpServletRequest request, HttpServletResponse response, String... arguments)
            throws IOException {
        Problem problem = of(status, code, null, request, arguments).getBody();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        JsonMapper.shared().writeValue(response.getOutputStream(), problem);
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        ResponseEntity.BodyBuilder builder =
                ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            builder.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return builder.body(problem);
    }

    private static Locale locale(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return LANGUAGES.getFirst();
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return best == null ? LANGUAGES.getFirst() : best;
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }
}
