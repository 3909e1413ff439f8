package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;

class IncidentListPageTest extends QueryTest {
    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "auditor,200", "mimer,200", "civil,200", "council,403", "admin,403"})
    void theListIsForThoseWhoSeeIncidents(String account, int status) {
        assertThat(browser.signIn(account).get("/handelser").statusCode()).isEqualTo(status);
    }

    @Test
    void aRowSaysHowFarAnIncidentHasCome() {
        IncidentId id = happenings.shooting("Hemdal", Confidentiality.ALL_PARTNERS);
        happenings.task(id, "mimer", TestClock.START.minusSeconds(60));
        happenings.task(id, "skola", TestClock.START.plusSeconds(60));
        String lead = row(browser().signIn("lead"), "/handelser?district=Hemdal", id);
        assertThat(lead).contains("class=\"number\">2<", "badge--danger\">1<", "Skjutning", "30 min");
        assertThat(row(browser().signIn("skola"), "/handelser?district=Hemdal", id))
                .contains("class=\"number\">1<")
                .doesNotContain("badge--danger");
    }

    @Test
    void savedViewsAreLinks() {
        IncidentId late = happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        happenings.task(late, "mimer", TestClock.START.minusSeconds(60));
        IncidentId calm = happenings.shooting("Haga", Confidentiality.ALL_PARTNERS);
        happenings.task(calm, "mimer", TestClock.START.plusSeconds(600));
        Browser mimer = browser.signIn("mimer");
        String overdue = mimer.get("/handelser?overdue=true").body();
        assertThat(overdue).contains(late.toString()).doesNotContain(calm.toString());
        assertThat(overdue)
                .contains(
                        "href=\"/handelser?overdue=true\" aria-current=\"page\"",
                        "href=\"/handelser?from=2026-02-01\"");
    }

    @Test
    void pagesFollowEachOtherWithTheirFilters() {
        List<IncidentId> all = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            all.add(happenings.shooting("Malmaberg", Confidentiality.ALL_PARTNERS));
        }
        Browser lead = browser.signIn("lead");
        String first = lead.get("/handelser?district=Malmaberg&q=torg").body();
        assertThat(first).contains("51 händelser", "href=\"/handelser?district=Malmaberg&amp;q=torg&amp;page=1\"");
        String second = lead.get("/handelser?district=Malmaberg&q=torg&page=1").body();
        assertThat(all).filteredOn(id -> second.contains(id.toString())).hasSize(1);
        assertThat(all).filteredOn(id -> first.contains(id.toString())).hasSize(50);
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(browser.signIn("lead")
                        .get("/handelser?district=Vega&q=finnsinte")
                        .body())
                .contains("Ingen händelse passar urvalet", "sök med färre");
        assertThat(browser.signIn("lead")
                        .get("/handelser?district=Vega&q=%3F%3F")
                        .body())
                .contains("Ingen händelse passar urvalet");
    }

    @Test
    void htmxGetsTheListAndTheBrowsersHistoryTheWholePage() {
        Browser lead = browser.signIn("lead");
        assertThat(lead.get("/handelser", "HX-Request", "true").body())
                .startsWith("<div id=\"lista\"")
                .doesNotContain("<html");
        assertThat(lead.get("/handelser", "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("<html");
    }

    @Test
    void placesAreFoundByAnyPartAndTextsByTheirBeginnings() {
        IncidentId id = happenings.shooting("Lillåudden", Confidentiality.ALL_PARTNERS);
        Browser lead = browser.signIn("lead");
        for (String found : List.of("udden", "LILLÅUDDEN", "torg%20skott", "vid%20port")) {
            assertThat(lead.get("/handelser?district=Lill%C3%A5udden&q=" + found.replace("Å", "%C3%85"))
                            .body())
                    .as(found)
                    .contains(id.toString());
        }
        assertThat(lead.get("/handelser?district=Lill%C3%A5udden&q=kott").body())
                .doesNotContain(id.toString());
    }

    private static String row(Browser who, String path, IncidentId id) {
        String body = who.get(path).body();
        int from = body.indexOf("/handelser/" + id);
        return body.substring(from, body.indexOf("</tr>", from));
    }
}
