package se.samsvar.query.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.actor.Actor;
import se.samsvar.link.FindLink;
import se.samsvar.link.FindLink.Kind;
import se.samsvar.link.FindLink.State;
import se.samsvar.link.FindLink.View;
import se.samsvar.link.UseLink;
import se.samsvar.query.testing.Orders;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.WalkReply;

class LinkPagesTest extends QueryTest {

    private static final String TOKEN = "eyJhIjoxfQ-_x.c2lnbmF0dXI";
    private static final String PAGE = "/svar/" + TOKEN;

    @Autowired
    private QueryBus queries;

    @Autowired
    private CommandBus bus;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Registration answering = () -> true;
    private View view = of(State.USABLE, Kind.TASK, "Boendemöte");

    @BeforeEach
    void theCommandSideKnowsTheLink() {
        answering = queries.subscribe(FindLink.class.getName(), View.class, message -> {
            asked.add(((FindLink) message.getPayload()).token());
            return view;
        });
    }

    @AfterEach
    void noMore() {
        answering.cancel();
    }

    @Test
    void openingALinkShowsWhatTheMailSaidAndChangesNothing() throws Exception {
        try (Orders orders = Orders.taken(bus, UseLink.class)) {
            HttpResponse<String> answer = browser.get(PAGE, "Accept-Language", "sv");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<html lang=\"sv\"", "Uppgift till Bostads AB Mimer", "Boendemöte", "Bäckby")
                    .contains("tisdag 3 mars 21:30", "Ta emot uppgiften", "href=\"/login\"")
                    .doesNotContain("<script", "name=\"reply\"", "??");
            HttpResponse<Void> head = browser.http()
                    .send(
                            browser.request(PAGE)
                                    .method("HEAD", BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(orders.commands()).isEmpty();
        }
        assertThat(asked).containsOnly(TOKEN).hasSize(2);
    }

    @Test
    void theAddressIsToldToNobody() {
        HttpResponse<String> answer = browser.get(PAGE);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theButtonAcknowledgesTheTaskWithoutALogin() {
        try (Orders orders = Orders.taken(bus, UseLink.class)) {
            HttpResponse<String> answer = post("");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("Tack. Uppgiften är mottagen.", "Boendemöte")
                    .doesNotContain("<form", "??");
            assertThat(orders.commands()).containsExactly(new UseLink(TOKEN, null, 0));
            assertThat(orders.actors()).containsExactly(Actor.LINK_HOLDER);
        }
    }

    @Test
    void whoeverIsSignedInUsesItAsAnybodyElse() {
        try (Orders orders = Orders.taken(bus, UseLink.class)) {
            browser.signIn("auditor");
            assertThat(post("").statusCode()).isEqualTo(200);
            assertThat(orders.actors()).containsExactly(Actor.LINK_HOLDER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reply=ACCEPTED&people=3, ACCEPTED, 3, Ni är anmälda",
        "reply=TENTATIVE&people=1, TENTATIVE, 1, kanske kommer",
        "reply=DECLINED&people=4, DECLINED, 0, inte kommer"
    })
    void anInvitationHasThreeAnswers(String form, WalkReply reply, int people, String thanks) {
        view = of(State.USABLE, Kind.WALK, "Trygghetsvandring");
        assertThat(browser.get(PAGE, "Accept-Language", "sv").body())
                .contains("Inbjudan till Bostads AB Mimer", "Trygghetsvandring", "name=\"people\"")
                .contains("value=\"ACCEPTED\"", "value=\"TENTATIVE\"", "value=\"DECLINED\"")
                .doesNotContain("??");
        try (Orders orders = Orders.taken(bus, UseLink.class)) {
            assertThat(post(form).body()).contains(thanks);
            assertThat(orders.commands()).containsExactly(new UseLink(TOKEN, reply, people));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "USED, 200, redan använd",
        "EXPIRED, 200, har gått ut",
        "REVOKED, 200, gäller inte längre",
        "UNKNOWN, 404, är inte giltig"
    })
    void aLinkThatNoLongerHoldsSaysSoAndShowsNothingElse(State state, int status, String sentence) {
        view = state == State.UNKNOWN
                ? new View(state, null, null, null, null, null)
                : of(state, Kind.TASK, "Boendemöte");
        HttpResponse<String> answer = browser.get(PAGE, "Accept-Language", "sv");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains(sentence, "href=\"/login\"")
                .doesNotContain("<form", "Boendemöte", "Bostads AB Mimer", "??");
    }

    @ParameterizedTest
    @CsvSource({
        "LINK_USED, 409, redan använd",
        "LINK_EXPIRED, 409, har gått ut",
        "LINK_REVOKED, 409, gäller inte längre",
        "LINK_UNKNOWN, 404, är inte giltig"
    })
    void soDoesOneThatCeasedToHoldMeanwhile(RefusalCode code, int status, String sentence) {
        try (var _ = Orders.refused(bus, new Refusal(code, null), UseLink.class)) {
            HttpResponse<String> answer = post("");
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(sentence).doesNotContain("<form", "Boendemöte");
        }
    }

    @Test
    void whatIsRefusedForAnotherReasonCanBeAnsweredAgain() {
        view = of(State.USABLE, Kind.WALK, "Trygghetsvandring");
        try (var _ = Orders.refused(bus, new Refusal(RefusalCode.WALK_TOO_MANY, "people", "20"), UseLink.class)) {
            HttpResponse<String> answer = post("reply=ACCEPTED&people=19");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Högst 20 personer", "<form", "value=\"19\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reply=PERHAPS", "reply=ACCEPTED&people=-1", "reply=ACCEPTED&people=m%C3%A5nga"})
    void anAnswerThatIsNoneOrdersNothing(String form) {
        view = of(State.USABLE, Kind.WALK, "Trygghetsvandring");
        try (Orders orders = Orders.taken(bus, UseLink.class)) {
            HttpResponse<String> answer = post(form);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("role=\"alert\"", "<form");
            assertThat(orders.commands()).isEmpty();
        }
    }

    @Test
    void itIsInTheReadersLanguage() {
        assertThat(browser.get(PAGE, "Accept-Language", "en").body())
                .contains(
                        "<html lang=\"en\"",
                        "Task for Bostads AB Mimer",
                        "Tuesday 3 March 21:30",
                        "Acknowledge the task")
                .doesNotContain("Ta emot", "Uppgift");
        assertThat(browser.get(PAGE, "Accept-Language", "de").body()).contains("Ta emot uppgiften");
    }

    @Test
    void nothingElseIsOpenBelowIt() {
        assertThat(browser.get("/svar").statusCode()).isNotEqualTo(200);
        assertThat(browser.get(PAGE + "/mer").statusCode()).isNotEqualTo(200);
        assertThat(sent("PUT", "").statusCode()).isEqualTo(403);
        assertThat(asked).isEmpty();
    }

    private HttpResponse<String> post(String form) {
        return sent("POST", form);
    }

    private HttpResponse<String> sent(String method, String form) {
        try {
            return browser.http()
                    .send(
                            browser.request(PAGE)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Accept-Language", "sv")
                                    .method(method, BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static View of(State state, @Nullable Kind kind, String title) {
        return new View(state, kind, "Bostads AB Mimer", title, "Bäckby", Instant.parse("2026-03-03T20:30:00Z"));
    }
}
