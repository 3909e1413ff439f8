package se.samsvar.standalone.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of the product, for somebody who may open it.
 *
 * @param account null for whoever is not signed in
 * @param pattern as its controller maps it
 * @param query what follows the path
 */
record EveryPage(String account, String pattern, String query) {
    private static final String NOBODY = "";

    static final List<EveryPage> ALL = all();

    String address(Map<String, String> ids) {
        String address = pattern;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address + query;
    }

    boolean isOpen() {
        return account.equals(NOBODY);
    }

    private static List<EveryPage> all() {
        List<EveryPage> pages = new ArrayList<>();
        List.of("/login", "/tillganglighet").forEach(path -> pages.add(new EveryPage(NOBODY, path, "")));
        List.of(
                        "/",
                        "/handelser",
                        "/rapportera",
                        "/inkorg",
                        "/tavla",
                        "/vandringar",
                        "/vandringar/{walk}",
                        "/mal",
                        "/mal/atgarder",
                        "/siffror",
                        "/rapporter",
                        "/rapporter/vecka",
                        "/rapporter/handelser",
                        "/rapporter/handelse/{incident}",
                        "/planer",
                        "/planer/{type}",
                        "/planer/{type}/utkast",
                        "/parter",
                        "/parter/{partner}",
                        "/import")
                .forEach(path -> pages.add(new EveryPage("lead", path, "")));
        List.of("oversikt", "uppgifter", "vandring", "forlopp", "insatser", "aviseringar", "genomgang")
                .forEach(tab -> pages.add(new EveryPage("lead", "/handelser/{incident}", "?flik=" + tab)));
        List.of("/", "/inkorg/{task}", "/tavla", "/handelser/{incident}", "/vandringar/{walk}")
                .forEach(path -> pages.add(new EveryPage("mimer", path, "")));
        List.of(
                        "/historik",
                        "/historik/{incident}",
                        "/historik/{incident}/aviseringar",
                        "/historik/handelse/{number}",
                        "/historik/uppgift/{task}",
                        "/historik/avisering/{notice}",
                        "/siffror/varfor/{figure}",
                        "/ombyggnad")
                .forEach(path -> pages.add(new EveryPage("auditor", path, "")));
        List.of("/granskning", "/granskning/handelse/{number}", "/granskning/lasningar")
                .forEach(path -> pages.add(new EveryPage("auditor", path, "")));
        pages.add(new EveryPage("auditor", "/granskning/handelse", "?nummer=1"));
        for (String past : List.of("?event=latest", "?event=latest&compare=1", "?event=1")) {
            List.of("/", "/handelser/{incident}", "/inkorg", "/mal")
                    .forEach(path -> pages.add(new EveryPage("auditor", path, past)));
        }
        List.of("/", "/handelser/{incident}", "/inkorg", "/mal")
                .forEach(path -> pages.add(new EveryPage("mimer", path, "?event=latest")));
        pages.add(new EveryPage("admin", "/drift", ""));
        List.of("?vad=PAUSE&processor=notices", "?vad=RESET&processor=picture")
                .forEach(what -> pages.add(new EveryPage("admin", "/drift/bekrafta", what)));
        pages.add(new EveryPage("council", "/radet", ""));
        pages.add(new EveryPage("council", "/handelser", ""));
        pages.add(new EveryPage("lead", "/no-such-page", ""));
        return pages;
    }
}
