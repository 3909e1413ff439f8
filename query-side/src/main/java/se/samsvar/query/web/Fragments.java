package se.samsvar.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** One address serves a whole page, or to htmx only the part that changes. */
public final class Fragments {
    private Fragments() {}

    /**
     * @return the name of the view: {@code template}, or its fragment where htmx asks for a part; somebody who goes back in
     *     the browser's history gets the whole page also through htmx
     */
    public static String view(
            String template, String fragment, HttpServletRequest request, HttpServletResponse response) {
        return isAsked(request, response) ? template + " :: " + fragment : template;
    }

    /** Whether htmx asks for a part; caches are told that this makes a difference. */
    public static boolean isAsked(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-History-Restore-Request") == null;
    }
}
