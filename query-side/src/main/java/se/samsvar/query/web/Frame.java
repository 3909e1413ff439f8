package se.samsvar.query.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.security.Viewers;

/** What stands around every page, also around those that say what went wrong; templates know it as {@code @frame}. */
final class Frame {
    public @Nullable Viewer viewer() {
        return Viewers.current().orElse(null);
    }

    public Menu.Items menu() {
        return Viewers.current()
                .map(viewer -> Menu.of(viewer, Requests.path(request())))
                .orElse(new Menu.Items(List.of(), List.of()));
    }

    /** {@code light} or {@code dark} where somebody chose it, otherwise null: as the device has it. */
    public @Nullable String theme() {
        Cookie chosen = Requests.cookie(request(), DisplayPage.THEME);
        return chosen != null && chosen.getValue().matches("light|dark") ? chosen.getValue() : null;
    }

    /** Where somebody returns to; the start page where this one can't be opened by its address. */
    public String here() {
        return request().getMethod().equals("GET")
                        && Requests.path(request()).equals(request().getRequestURI())
                ? Requests.address(request())
                : "/";
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }
}
