package se.samsvar.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import se.samsvar.query.problem.Problems;

/** 401 and 403 of the security chain as problems; a browser that follows a link is sent to the login page. */
final class ProblemSecurity implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;

    ProblemSecurity(Problems problems) {
        this.problems = problems;
    }

    static void handle(ExceptionHandlingConfigurer<HttpSecurity> handling, Problems problems) {
        ProblemSecurity security = new ProblemSecurity(problems);
        handling.authenticationEntryPoint(security).accessDeniedHandler(security);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accept != null && accept.contains("text/html");
        if (browser && !request.getRequestURI().startsWith("/api/")) {
            response.sendRedirect("/login");
            return;
        }
        if (!browser) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Samsvar\", charset=\"UTF-8\"");
        }
        problems.write(request, response, 401, "request.unauthorized");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        problems.write(request, response, 403, "access.not-allowed");
    }
}
