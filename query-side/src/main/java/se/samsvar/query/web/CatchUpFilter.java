package se.samsvar.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a read see what was stored before it was asked. A view that lags longer answers with what it has. */
final class CatchUpFilter extends OncePerRequestFilter {
    private static final Duration AT_MOST = Duration.ofMillis(300);
    private static final List<String> WITHOUT = List.of(
            "/css/",
            "/js/",
            "/webjars/",
            "/favicon",
            "/actuator",
            "/login",
            "/visning",
            "/tillganglighet",
            "/sw.js",
            "/svar/",
            "/live",
            "/api/stream",
            "/error");

    /** Answers that come from one view alone need not wait for the slowest of all. */
    private static final Map<String, String> VIEW_BY_PATH = Map.of(
            "/api/tasks", "inbox",
            "/inkorg", "inbox",
            "/tavla", "inbox",
            "/api/incidents", "incidents",
            "/api/picture", "picture",
            "/api/walks", "walks",
            "/api/partners", "partners",
            "/api/goals", "goals",
            "/api/audit", "audit");

    private final CatchUp catchUp;

    CatchUpFilter(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("GET") && !path.endsWith("/what-if")
                || WITHOUT.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> view = onlyView(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (view.isPresent()) {
            catchUp.await(view.get(), AT_MOST);
        } else {
            catchUp.await(AT_MOST);
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> onlyView(String path) {
        if (path.endsWith(".ics")) {
            return Optional.of("calendar");
        }
        return VIEW_BY_PATH.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
