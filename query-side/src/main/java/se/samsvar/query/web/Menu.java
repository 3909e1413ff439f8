package se.samsvar.query.web;

import java.util.List;
import se.samsvar.query.security.Routes;
import se.samsvar.query.security.Viewer;

/** What the viewer's role may open, in the order in which people work. */
final class Menu {
    /** More than these go into a menu of their own. */
    private static final int SEEN_AT_ONCE = 7;

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "picture", "map"),
            new Entry("/handelser", "incidents", "list"),
            new Entry("/inkorg", "inbox", "inbox"),
            new Entry("/tavla", "board", "board"),
            new Entry("/vandringar", "walks", "walk"),
            new Entry("/mal", "goals", "goals"),
            new Entry("/radet", "council", "council"),
            new Entry("/siffror", "figures", "figures"),
            new Entry("/rapporter", "reports", "report"),
            new Entry("/historik", "history", "history"),
            new Entry("/granskning", "ledger", "lock"),
            new Entry("/planer", "plans", "plan"),
            new Entry("/parter", "partners", "partners"),
            new Entry("/import", "import", "import"),
            new Entry("/ombyggnad", "rebuild", "rebuild"),
            new Entry("/drift", "operations", "operations"));

    private record Entry(String path, String name, String icon) {}

    /** @param key of the text in the message bundle; {@code icon} of the page's set */
    public record Item(String path, String key, String icon, boolean current) {}

    /** @param more what is used less often */
    public record Items(List<Item> first, List<Item> more) {}

    private Menu() {}

    static Items of(Viewer viewer, String here) {
        List<Item> all = ENTRIES.stream()
                .filter(entry -> Routes.mayOpen(viewer.actor().role(), entry.path()))
                .map(entry ->
                        new Item(entry.path(), "nav." + entry.name(), entry.icon(), isCurrent(entry.path(), here)))
                .toList();
        int first = Math.min(SEEN_AT_ONCE, all.size());
        return new Items(all.subList(0, first), all.subList(first, all.size()));
    }

    private static boolean isCurrent(String path, String here) {
        return here.equals(path) || !path.equals("/") && here.startsWith(path + "/");
    }
}
