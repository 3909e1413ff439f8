package se.samsvar.standalone.split;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import se.samsvar.standalone.scenario.EndToEnd;
import se.samsvar.standalone.scenario.Installation;

/** The same job where each side has two processes, every request at another one; and one of each killed in the middle. */
@EnabledIfEnvironmentVariable(named = SplitCity.AXON_SERVER, matches = ".+:\\d+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SplitTest extends EndToEnd {

    @Override
    protected Installation installation() {
        return SplitCity.get();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void oneOfEachSideIsKilledAndNothingAcknowledgedIsLost() throws Exception {
        List<String> acknowledged =
                new Reporters(SplitCity.get(), () -> shooting("Erikslund")).reportWhile(SplitCity.get()::killOneOfEach);
        assertThat(acknowledged).hasSize(Reporters.REPORTS).doesNotHaveDuplicates();
        acknowledged.forEach(this::awaitCarriedOut);
        for (String id : acknowledged) {
            assertThat(events(id).stream()
                            .filter(event -> event.path("type").asString().equals("IncidentReported")))
                    .hasSize(1);
            assertThat(events(id).stream()
                            .filter(event -> event.path("type").asString().equals("NoticeDelivered"))
                            .map(event -> event.path("aggregate").asString())
                            .toList())
                    .doesNotHaveDuplicates();
        }
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : SplitCity.get().mails().getReceivedMessages()) {
            mails.add(mail.getMessageID() + " " + mail.getAllRecipients()[0]);
        }
        assertThat(mails).isNotEmpty().doesNotHaveDuplicates();
    }
}
