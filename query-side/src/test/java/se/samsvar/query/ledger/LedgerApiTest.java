package se.samsvar.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.incident.Confidentiality;
import se.samsvar.ledger.ProofCheck;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeHash;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerApiTest extends QueryTest {

    @BeforeEach
    void somethingHappened() {
        happenings.shooting("Viksäng", Confidentiality.ALL_PARTNERS);
    }

    private static List<TreeHash> hashes(JsonNode path) {
        return path.valueStream().map(one -> TreeHash.parse(one.asString())).toList();
    }

    private SignedCheckpoint checkpoint() {
        return SignedCheckpoint.parse(
                browser.api("auditor", "/api/audit/checkpoint").body());
    }

    private HttpResponse<String> compare(String account, String kept) throws Exception {
        return browser.http()
                .send(
                        browser.request("/api/audit/verification")
                                .header("Authorization", Browser.basic(account))
                                .header("Content-Type", "text/plain; charset=utf-8")
                                .POST(BodyPublishers.ofString(kept))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void theCheckpointIsTextOrJsonAndItsKeyVerifiesIt() {
        HttpResponse<String> text = browser.api("auditor", "/api/audit/checkpoint");
        assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        SignedCheckpoint signed = SignedCheckpoint.parse(text.body());
        JsonNode keys = json("auditor", "/api/audit/keys");
        PublicKeyOfLog key =
                PublicKeyOfLog.parse(keys.get(keys.size() - 1).path("key").asString());
        assertThat(key.hasSigned(signed.note())).isTrue();
        assertThat(keys.get(0).path("pem").asString()).startsWith("-----BEGIN PUBLIC KEY-----");
        JsonNode json = JsonMapper.shared()
                .readTree(browser.api("auditor", "/api/audit/checkpoint", "Accept", "application/json")
                        .body());
        assertThat(json.path("note").asString()).isEqualTo(text.body());
        assertThat(json.path("size").asLong()).isEqualTo(signed.checkpoint().size());
        assertThat(json.path("key").asString()).isEqualTo(key.text());
    }

    @Test
    void anEventIsProvenToWhoeverHasTheCheckpoint() {
        long number = checkpoint().checkpoint().lastEvent();
        JsonNode proof = json("auditor", "/api/audit/events/" + number + "/proof");
        assertThat(proof.path("holds").asBoolean()).isTrue();
        SignedCheckpoint signed =
                SignedCheckpoint.parse(proof.path("checkpoint").asString());
        TreeHash leaf = TreeHash.ofLeaf(proof.path("canonical").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(leaf.base64()).isEqualTo(proof.path("leaf").asString());
        assertThat(ProofCheck.root(
                        leaf,
                        proof.path("position").asLong(),
                        proof.path("size").asLong(),
                        hashes(proof.path("path"))))
                .contains(signed.checkpoint().root());
        Browser auditor = browser.signIn("auditor");
        assertThat(auditor.get("/granskning/handelse/" + number).body())
                .contains("Händelsen är den som förseglades", "payload-sha256");
    }

    @Test
    void aLaterCheckpointContinuesAnEarlierOne() {
        SignedCheckpoint earlier = checkpoint();
        somethingHappened();
        SignedCheckpoint later = checkpoint();
        long from = earlier.checkpoint().size();
        long size = later.checkpoint().size();
        assertThat(size).isGreaterThan(from);
        JsonNode proof = json("auditor", "/api/audit/consistency?from=" + from + "&size=" + size);
        assertThat(ProofCheck.isConsistent(
                        from,
                        earlier.checkpoint().root(),
                        size,
                        later.checkpoint().root(),
                        hashes(proof.path("path"))))
                .isTrue();
    }

    @Test
    void verifiesByItselfAndAgainstWhatWasKept() throws Exception {
        SignedCheckpoint kept = checkpoint();
        somethingHappened();
        JsonNode report = json("auditor", "/api/audit/verification");
        assertThat(report.path("holds").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("kept").asInt()).isZero();
        HttpResponse<String> compared = compare("auditor", kept.note().written());
        assertThat(compared.statusCode()).as(compared.body()).isEqualTo(200);
        assertThat(compared.body()).contains("\"holds\":true", "\"kept\":1");
        assertThat(compare("lead", kept.note().written()).statusCode()).isEqualTo(403);
        assertThat(compare("nobody", kept.note().written()).statusCode()).isEqualTo(401);
        for (String nonsense : List.of("x", "samsvar\n1\n\n", " ")) {
            assertThat(compare("auditor", nonsense).statusCode()).isEqualTo(400);
        }
        String foreign = kept.note().written().replace(kept.checkpoint().origin(), "other");
        assertThat(compare("auditor", foreign).body()).contains("checkpoint.of-another-log");
    }

    @Test
    void whatWasTypedIsKeptWhereItIsNoCheckpoint() {
        Browser auditor = browser.signIn("auditor");
        HttpResponse<String> refused =
                auditor.post("/granskning", "/granskning/jamfor", Map.of("checkpoint", "<b>nonsens</b>"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("&lt;b&gt;nonsens&lt;/b&gt;</textarea>")
                .doesNotContain("<b>nonsens");
        String kept = checkpoint().note().written();
        assertThat(auditor.post("/granskning", "/granskning/jamfor", Map.of("checkpoint", kept))
                        .body())
                .contains("Jämförelsen", "Allt stämmer");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/audit/events/x/proof, 400",
        "/api/audit/events/-5/proof, 404",
        "/api/audit/events/99999999/proof, 404",
        "/api/audit/events/99999999999999999999/proof, 400",
        "/api/audit/consistency, 400",
        "/api/audit/consistency?from=x, 400",
        "/api/audit/consistency?from=-1, 422",
        "/api/audit/consistency?from=99999999, 422",
        "/api/audit/consistency?from=1&size=99999999, 422",
        "/api/audit/consistency?from=1&size=-1, 422",
        "/api/audit/reads?size=0, 400",
        "/api/audit/reads?kind=NONE, 400",
        "/api/audit/reads?after=x, 400",
        "/api/audit/reads?after=1&before=9, 422",
        "/api/audit/reads?from=2026-03-04&to=2026-03-01, 422"
    })
    void badInputIsSaidToBeBad(String path, int status) {
        HttpResponse<String> answer = browser.api("auditor", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/granskning",
                "/granskning/kontrollpunkt",
                "/granskning/handelse/1",
                "/granskning/handelse?nummer=1",
                "/granskning/lasningar",
                "/api/audit/checkpoint",
                "/api/audit/keys",
                "/api/audit/events/1/proof",
                "/api/audit/consistency?from=1",
                "/api/audit/verification",
                "/api/audit/reads"
            })
    void isForAuditorsAlone(String path) {
        for (String account : List.of("lead", "strategic", "polis", "mimer", "council", "civil", "admin")) {
            int status = path.startsWith("/api")
                    ? browser.api(account, path).statusCode()
                    : browser().signIn(account).get(path).statusCode();
            assertThat(status).as("%s %s", account, path).isEqualTo(403);
        }
        assertThat(browser().get(path).statusCode()).isEqualTo(path.startsWith("/api") ? 401 : 302);
    }

    @Test
    void badNumbersOfPages() {
        Browser auditor = browser.signIn("auditor");
        assertThat(auditor.get("/granskning/handelse/x").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/granskning/handelse/-3").statusCode()).isEqualTo(404);
        assertThat(auditor.get("/granskning/handelse?nummer=").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/granskning/lasningar?before=x").statusCode()).isEqualTo(400);
        assertThat(browser.request("/witness/add-checkpoint").build().uri().getPath())
                .isNotEmpty();
    }
}
