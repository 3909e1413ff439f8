package se.samsvar.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Source;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;

class ReportsTest extends QueryTest {
    private static final String SECRET = "Två unga sågs springa från platsen";

    @ParameterizedTest
    @CsvSource({
        "lead,200,200",
        "strategic,200,200",
        "auditor,200,200",
        "polis,200,200",
        "mimer,200,404",
        "council,403,403",
        "admin,403,403"
    })
    void reportsAreForThoseWhoSeeIncidents(String account, int all, int single) {
        IncidentId incident = incident("Råby", "2026-03-03T20:00:00Z", Confidentiality.ALL_PARTNERS);
        happenings.task(incident, "polis", TestClock.START.plusSeconds(60));
        Browser signedIn = browser.signIn(account);
        for (String path : List.of("/rapporter", "/rapporter/vecka", "/rapporter/vecka/pdf")) {
            assertThat(signedIn.get(path).statusCode()).as(path).isEqualTo(all);
        }
        assertThat(signedIn.get("/rapporter/handelser?from=2026-03-03").statusCode())
                .isEqualTo(all);
        assertThat(signedIn.get("/rapporter/handelse/" + incident).statusCode()).isEqualTo(single);
        assertThat(signedIn.get("/rapporter/handelse/" + incident + "/pdf").statusCode())
                .isEqualTo(single);
    }

    @Test
    void anOrganisationsReportHoldsItsOwnTasksAndTheTextsThatItMayRead() {
        IncidentId incident = incident("Råby", "2026-03-03T20:00:00Z", Confidentiality.POLICE_AND_LEAD);
        TaskId mimers = happenings.task(incident, "mimer", TestClock.START.plusSeconds(60));
        happenings.task(incident, "skola", TestClock.START.plusSeconds(60));
        happenings.store(new TaskCompleted(
                mimers,
                incident,
                new PartnerId("mimer"),
                new ClassifiedText("Portarna är försedda med information", Confidentiality.ALL_PARTNERS)));
        String path = "/rapporter/handelse/" + incident;
        assertThat(browser.signIn("mimer").get(path).body())
                .contains("Uppgift för mimer", "Portarna är försedda", "Texten visas inte")
                .contains("bara det som Bostads AB Mimer får veta")
                .doesNotContain("Uppgift för skola", SECRET, "??");
        assertThat(browser().signIn("lead").get(path).body())
                .contains("Uppgift för mimer", "Uppgift för skola", SECRET)
                .doesNotContain("bara det som");
        String period = browser()
                .signIn("mimer")
                .get("/rapporter/handelser?from=2026-03-03&to=2026-03-03")
                .body();
        assertThat(period).contains("Portarna är försedda").doesNotContain("Skola och förskola", SECRET, "??");
        assertThat(browser().signIn("polis").get("/rapporter/handelser").body()).doesNotContain(incident.toString());
    }

    @Test
    void thePdfSaysWhenByWhomAndAsOfWhichEventInReadableSwedish() throws IOException {
        IncidentId incident = incident("Hökåsen", "2026-03-03T20:00:00Z", Confidentiality.POLICE_AND_LEAD);
        happenings.task(incident, "socialtjanst", TestClock.START.plusSeconds(60));
        String text = text(pdf("lead", "/rapporter/handelse/" + incident + "/pdf"));
        assertThat(text)
                .contains("Skjutning, Hökåsen", SECRET, "Socialtjänsten", "Uppgift för socialtjanst")
                .contains("”citat” – café", "Skapad 3 mars 2026 21:30 av lead, Operativ ledning")
                .containsPattern("Till och med händelse nummer \\d+ i loggen")
                .contains("Sida 1", "Samsvar – rapport för Operativ ledning")
                .doesNotContain("#");
    }

    @Test
    void aWeekIsCountedByTheClockInStockholmAlsoWhenItIsAnHourShort() {
        // summer time begins on 29 March: the week ends at 22:00 UTC, and the one before it at 23:00 UTC
        incident("Gideonsberg", "2026-03-29T21:59:00Z", Confidentiality.ALL_PARTNERS);
        incident("Oxbacken", "2026-03-29T22:01:00Z", Confidentiality.ALL_PARTNERS);
        incident("Hemdal", "2026-03-22T22:59:00Z", Confidentiality.ALL_PARTNERS);
        clock.set(Instant.parse("2026-04-07T10:00:00Z"));
        String week =
                browser.signIn("lead").get("/rapporter/vecka?vecka=2026-W13").body();
        assertThat(week)
                .contains("EST-lägesbild vecka 13 2026", "Skjutning, Gideonsberg", "rel=\"prev\"", "2026-W12")
                .doesNotContain("Skjutning, Oxbacken", "Skjutning, Hemdal", "??", "style=");
        assertThat(row(week, "Händelser, utom falsklarm och hopslagna")).containsExactly("1", "1", "0");
    }

    @Test
    void anEmptyWeekSaysSoAndIsAPdfToo() throws IOException {
        assertThat(browser.signIn("lead").get("/rapporter/vecka?vecka=2019-W01").body())
                .contains("Inga händelser i den här tiden", "Ingen part hade uppgifter över tiden")
                .doesNotContain("??");
        assertThat(text(pdf("mimer", "/rapporter/vecka/pdf?vecka=2019-W01")))
                .contains("EST-lägesbild vecka 1 2019", "bara det som Bostads AB Mimer får veta");
        assertThat(text(pdf("lead", "/rapporter/handelser/pdf?from=2019-01-01&to=2019-01-02")))
                .contains("0 händelser", "Skapad 3 mars 2026");
    }

    @Test
    void inEnglishForWhoeverReadsEnglish() {
        IncidentId incident = incident("Råby", "2026-03-03T20:00:00Z", Confidentiality.ALL_PARTNERS);
        Browser lead = browser.signIn("lead");
        lead.post("/rapporter", "/visning", Map.of("language", "en", "back", "/rapporter"));
        assertThat(lead.get("/rapporter/handelse/" + incident).body())
                .contains("Shooting, Råby", "Made 3 March 2026 21:30 by lead", "What happened")
                .doesNotContain("??", "Skapad");
        assertThat(lead.get("/rapporter/vecka").body())
                .contains("Weekly situation report (EST)", "The week in numbers")
                .doesNotContain("??");
        assertThat(lead.get("/rapporter/handelser?from=2026-03-01").body()).contains("Incidents of a period");
    }

    @ParameterizedTest
    @CsvSource({
        "/rapporter/vecka?vecka=2026-W60, 400",
        "/rapporter/vecka?vecka=igen, 400",
        "/rapporter/vecka/pdf?vecka=2025-W53, 400",
        "/rapporter/handelser?from=2026-03-05&to=2026-03-01, 422",
        "/rapporter/handelser/pdf?from=x, 400",
        "/rapporter/handelse/nej, 400"
    })
    void whatCannotBeAskedIsSaid(String path, int status) {
        HttpResponse<String> answer = browser.signIn("lead").get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("text/html");
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private IncidentId incident(String district, String occurred, Confidentiality confidentiality) {
        IncidentId id = new IncidentId(UUID.randomUUID());
        Instant at = Instant.parse(occurred);
        happenings.store(
                new IncidentReported(
                        id,
                        IncidentType.SHOOTING,
                        new IncidentFacts(
                                at,
                                at,
                                new Place(new District(district), "Långa gränden 3", null),
                                false,
                                false,
                                false,
                                false,
                                0,
                                new ClassifiedText(SECRET + ", ”citat” – café", confidentiality),
                                Source.LEAD)),
                Happenings.LEAD,
                at.plusSeconds(600));
        return id;
    }

    private byte[] pdf(String account, String path) throws IOException {
        Browser signedIn = browser().signIn(account);
        signedIn.get("/rapporter");
        try {
            HttpResponse<byte[]> answer =
                    signedIn.http().send(signedIn.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<String> row(String page, String heading) {
        String row = page.substring(page.indexOf(heading));
        return row.substring(0, row.indexOf("</tr>"))
                .lines()
                .flatMap(line -> Arrays.stream(line.split("<td")))
                .skip(1)
                .map(cell -> cell.replaceAll("^[^>]*>|</td>.*", "").strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
