package se.samsvar.standalone.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.samsvar.standalone.scenario.EndToEnd;
import se.samsvar.standalone.scenario.Installation;
import tools.jackson.databind.JsonNode;

/** The same job where two processes do everything on one PostgreSQL, every request at another one; and one is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SymmetricTest extends EndToEnd {

    @AfterAll
    static void nothingGoesOn() throws IOException {
        SymmetricCity.get().end();
    }

    @Override
    protected Installation installation() {
        return SymmetricCity.get();
    }

    @Test
    @Order(1)
    void whoSignedInAtOneNodeIsSignedInAtTheOther() {
        Visitor visitor = new Visitor();
        visitor.signIn(SymmetricCity.get().address(0), "lead");
        assertThat(visitor.open(SymmetricCity.get().address(1), "/handelser").statusCode())
                .isEqualTo(200);
        assertThat(visitor.signOut(SymmetricCity.get().address(1)).statusCode()).isEqualTo(302);
        assertThat(visitor.open(SymmetricCity.get().address(0), "/handelser").statusCode())
                .isEqualTo(302);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void oneIsKilledAndTheOtherGoesOnWithoutLossOrASecondMail() throws Exception {
        SymmetricCity.get().silenceTheFirst();
        List<String> acknowledged = new Reporters(SymmetricCity.get(), () -> shooting("Erikslund"))
                .reportWhile(SymmetricCity.get()::killTheFirst);
        assertThat(acknowledged).hasSize(Reporters.REPORTS).doesNotHaveDuplicates();
        acknowledged.forEach(this::awaitCarriedOut);
        acknowledged.forEach(this::awaitDelivered);
        for (String id : acknowledged) {
            assertThat(ofType(id, "IncidentReported")).hasSize(1);
            assertThat(ofType(id, "NoticeDelivered")).isNotEmpty().doesNotHaveDuplicates();
        }
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : SymmetricCity.get().mails().getReceivedMessages()) {
            mails.add(mail.getMessageID() + " " + mail.getAllRecipients()[0]);
        }
        assertThat(mails).isNotEmpty().doesNotHaveDuplicates();
    }

    private void awaitDelivered(String incident) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts(
                                as("lead").read("/api/incidents/" + incident).path("notifications"), "status"))
                        .isNotEmpty()
                        .containsOnly("DELIVERED"));
    }

    private List<String> ofType(String incident, String type) {
        return events(incident).stream()
                .filter(event -> event.path("type").asString().equals(type))
                .map((JsonNode event) -> event.path("aggregate").asString())
                .toList();
    }
}
