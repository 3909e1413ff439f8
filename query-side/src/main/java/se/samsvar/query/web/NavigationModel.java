package se.samsvar.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.samsvar.query.security.Routes;
import se.samsvar.query.security.Viewers;

/** The menu of each page: what the viewer's role may open. */
@ControllerAdvice
final class NavigationModel {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "nav.picture"),
            new Entry("/rapportera", "nav.report"),
            new Entry("/inkorg", "nav.inbox"),
            new Entry("/vandringar", "nav.walks"),
            new Entry("/mal", "nav.goals"),
            new Entry("/planer", "nav.plans"),
            new Entry("/parter", "nav.partners"),
            new Entry("/historik", "nav.history"),
            new Entry("/import", "nav.import"));

    private record Entry(String path, String key) {}

    /** @param key of the text in the message bundle */
    public record Item(String path, String key, boolean current) {}

    @ModelAttribute("navigation")
    List<Item> navigation(HttpServletRequest request) {
        String here = request.getRequestURI();
        return Viewers.current()
                .map(viewer -> ENTRIES.stream()
                        .filter(entry -> Routes.mayOpen(viewer.actor().role(), entry.path()))
                        .map(entry -> new Item(entry.path(), entry.key(), isCurrent(entry.path(), here)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isCurrent(String path, String here) {
        return path.equals("/") ? here.equals("/") || here.startsWith("/handelser") : here.startsWith(path);
    }
}
