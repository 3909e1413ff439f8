package se.samsvar.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;

class FigurePagesTest extends QueryTest {
    @ParameterizedTest
    @CsvSource({
        "lead,200,200",
        "strategic,200,200",
        "council,200,200",
        "auditor,200,200",
        "mimer,403,403",
        "polis,403,403",
        "admin,403,403"
    })
    void thePagesAreForThoseWhoSteer(String account, int figures, int council) {
        Browser signedIn = browser.signIn(account);
        assertThat(signedIn.get("/siffror").statusCode()).isEqualTo(figures);
        assertThat(signedIn.get("/siffror/export.csv").statusCode()).isEqualTo(figures);
        assertThat(signedIn.get("/siffror/export.xlsx").statusCode()).isEqualTo(figures);
        assertThat(signedIn.get("/radet").statusCode()).isEqualTo(council);
    }

    @Test
    void thePageSaysOfEachFigureHowItIsComputed() {
        String page = browser.signIn("lead").get("/siffror?from=2026-01-01").body();
        assertThat(page)
                .contains("Tid till första synliga närvaro, median", "Fristående skolor ingår i samma uppgift")
                .contains("Ur TaskAssigned, TaskCompleted", "Räknat till och med händelse nummer")
                .contains("/siffror/export.csv?from=2026-01-01")
                .doesNotContain("??", "style=");
        assertThat(browser.get("/siffror", "Cookie", "samsvar-language=en").body())
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/siffror", "/radet", "/mal", "/siffror/export.csv", "/api/figures", "/api/goals"})
    void theCouncilGetsNoIncidentAnywhere(String path) {
        IncidentId incident = happenings.shooting("Nordanby", Confidentiality.ALL_PARTNERS);
        happenings.task(incident, "polis", TestClock.START.plusSeconds(60));
        String answer = path.startsWith("/api")
                ? browser.api("council", path).body()
                : browser.signIn("council").get(path).body();
        assertThat(answer).doesNotContain(incident.toString(), "/handelser", "Bäckby torg", "Skott mot en port");
    }

    @Test
    void aDistrictWithFewIncidentsIsNotShownToTheCouncil() {
        happenings.shooting("Skallberget", Confidentiality.ALL_PARTNERS);
        Browser council = browser.signIn("council");
        String page = council.get("/radet?from=2026-03-01&to=2026-03-31").body();
        assertThat(page).contains("Färre än 3 händelser").doesNotContain("<th scope=\"row\">Skallberget</th>");
        String hidden = council.get("/siffror?district=Skallberget").body();
        assertThat(hidden).contains("&lt; 3").doesNotContain("<strong>1</strong>");
        assertThat(json("council", "/api/figures?district=Skallberget").path("items"))
                .allSatisfy(figure -> {
                    assertThat(figure.path("value").isNull()).isTrue();
                    assertThat(figure.path("suppressed").asBoolean()).isTrue();
                });
        happenings.shooting("Skallberget", Confidentiality.ALL_PARTNERS);
        happenings.shooting("Skallberget", Confidentiality.ALL_PARTNERS);
        assertThat(council.get("/radet?from=2026-03-01&to=2026-03-31").body())
                .contains("<th scope=\"row\">Skallberget</th>");
    }

    @Test
    void theFileForSpreadsheetsCanBeReadBack() {
        HttpResponse<String> answer = browser.signIn("lead").get("/siffror/export.csv?from=2026-03-01&to=2026-03-31");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("text/csv", "UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("samsvar-siffror.csv");
        assertThat(answer.body()).startsWith("\uFEFF\"Nyckel\";\"Siffra\"");
        List<List<String>> rows =
                answer.body().lines().map(FigurePagesTest::cells).toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(14)).hasSizeGreaterThan(80);
        assertThat(rows.stream().filter(row -> row.getFirst().equals("registered-median")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("minuter", "2026-03-01 00:00", "2026-04-01 00:00", "2026-03-03 21:30")
                        .contains("lead, Operativ ledning", "IncidentReported"));
    }

    @ParameterizedTest
    @CsvSource({"from=x,400", "from=2026-03-02&to=2026-03-01,422", "district=Atlantis,422"})
    void whatCannotBeAskedIsSaid(String query, int status) {
        Browser lead = browser.signIn("lead");
        assertThat(lead.get("/siffror?" + query).statusCode()).isEqualTo(status);
        assertThat(lead.get("/siffror/export.csv?" + query).statusCode()).isEqualTo(status);
        assertThat(browser.api("lead", "/api/figures?" + query).statusCode()).isEqualTo(status);
    }

    private static List<String> cells(String line) {
        String inner = line.replace("\uFEFF", "");
        return Arrays.stream(inner.substring(1, inner.length() - 1).split("\";\"", -1))
                .map(cell -> cell.replace("\"\"", "\""))
                .toList();
    }
}
