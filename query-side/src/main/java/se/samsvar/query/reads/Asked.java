package se.samsvar.query.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What was asked for, without what is secret in it.
 *
 * @param pattern as the controller maps it
 * @param path the pattern instead, where a secret stands in the path
 * @param query as it was asked, empty for none
 */
record Asked(String pattern, String path, String query) {

    private static final int LONGEST = 1_000;

    static Asked of(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean secret =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names
                        && names.keySet().stream().anyMatch(name -> isSecret(String.valueOf(name)));
        String query = request.getQueryString();
        return new Asked(
                pattern,
                shortened(secret ? pattern : request.getRequestURI()),
                shortened(query == null ? "" : withoutSecrets(query)));
    }

    ReadKind kind() {
        return ReadKind.of(pattern);
    }

    private static String withoutSecrets(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(part -> isSecret(part.substring(0, part.contains("=") ? part.indexOf('=') : part.length()))
                        ? part.substring(0, part.contains("=") ? part.indexOf('=') : 0) + "=…"
                        : part)
                .collect(Collectors.joining("&"));
    }

    /** Names may come written with percent signs, too: one that has any is taken for a secret's. */
    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("token")
                || lower.contains("secret")
                || lower.contains("password")
                || lower.contains("csrf")
                || lower.contains("%");
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
