package se.samsvar.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** One address serves a whole page, or to htmx only the part that changes. */
public final class Fragments {
    private Fragments() {}

    /** @return the name of the view: {@code template}, or its fragment where htmx asks */
    public static String view(
            String template, String fragment, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return "true".equals(request.getHeader("HX-Request")) ? template + " :: " + fragment : template;
    }

    /** The address that was asked for with its filters, for the page to ask again. */
    public static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
