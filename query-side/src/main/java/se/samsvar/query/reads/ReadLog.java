package se.samsvar.query.reads;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.security.Viewers;

/**
 * Stores that something is read before it is answered: what can't be stored is not answered. What an auditor opens is
 * stored whatever it is; of others who may read more than what all partners may, the single things that they open.
 */
final class ReadLog implements HandlerInterceptor {

    /** Streams only say that something is new, and what stands here has no texts. */
    private static final Set<String> NOTHING_READ =
            Set.of("/live", "/api/stream", "/login", "/error", "/visning", "/tillganglighet");

    private final ReadRows rows;
    private final Clock clock;

    ReadLog(ReadRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Viewers.current()
                .filter(viewer -> viewer.isAuditor() || asksToRead(request))
                .ifPresent(viewer -> log(viewer, request, handler));
        return true;
    }

    /** A refused form comes back with the page around it. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (!asksToRead(request) && answer != null && !isRedirect(answer)) {
            Viewers.current().filter(viewer -> !viewer.isAuditor()).ifPresent(viewer -> log(viewer, request, handler));
        }
    }

    private void log(Viewer viewer, HttpServletRequest request, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("se.samsvar.query.")
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            Asked asked = Asked.of(request);
            if (isLogged(viewer, asked.pattern())) {
                store(viewer, asked, request);
            }
        }
    }

    private void store(Viewer viewer, Asked asked, HttpServletRequest request) {
        try {
            if (request.getHeader("HX-Request") == null) {
                rows.add(viewer.actor(), asked, clock.instant());
            } else {
                rows.addUnlessSeen(viewer.actor(), asked, clock.instant());
            }
        } catch (RuntimeException e) {
            throw new DataAccessResourceFailureException("Who reads can't be stored, so nothing is read", e);
        }
    }

    private static boolean isLogged(Viewer viewer, String pattern) {
        return viewer.isAuditor()
                ? !NOTHING_READ.contains(pattern)
                : readsMoreThanAll(viewer) && ReadKind.isSingle(pattern);
    }

    private static boolean readsMoreThanAll(Viewer viewer) {
        return viewer.readable().stream().anyMatch(one -> one != Confidentiality.ALL_PARTNERS);
    }

    private static boolean asksToRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isRedirect(ModelAndView answer) {
        String view = answer.getViewName();
        return view != null && view.startsWith("redirect:");
    }
}
