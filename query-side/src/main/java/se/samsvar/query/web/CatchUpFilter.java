package se.samsvar.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a read see what was stored before it was asked. A view that lags longer answers with what it has. */
final class CatchUpFilter extends OncePerRequestFilter {
    private static final Duration AT_MOST = Duration.ofMillis(300);
    private static final List<String> WITHOUT =
            List.of("/css/", "/js/", "/webjars/", "/favicon", "/actuator", "/login", "/live", "/api/stream", "/error");

    private final CatchUp catchUp;

    CatchUpFilter(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("GET") || WITHOUT.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        catchUp.await(AT_MOST);
        chain.doFilter(request, response);
    }
}
