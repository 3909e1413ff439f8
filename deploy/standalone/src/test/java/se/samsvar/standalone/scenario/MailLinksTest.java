package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.link.FindLink;
import se.samsvar.link.UseLink;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.WalkReply;
import tools.jackson.databind.JsonNode;

/** From the mail of a real response: a task is acknowledged and the invitation answered, without a login. */
class MailLinksTest {

    private final City city = City.get();
    private final Api lead = city.as("lead");

    private JsonNode mailOf(String incident, String partner) {
        return await().until(
                        () -> lead.read("/api/incidents/" + incident)
                                .path("notifications")
                                .valueStream()
                                .filter(notice ->
                                        notice.path("partner").asString().equals(partner))
                                .filter(notice ->
                                        notice.path("status").asString().equals("DELIVERED"))
                                .findFirst()
                                .orElse(null),
                        notice -> notice != null);
    }

    private static String text(Part part) throws Exception {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString();
    }

    private List<String> links(String incident, String after) throws Exception {
        Path file = city.data().resolve(mailOf(incident, "mimer").path("answer").asString());
        try (InputStream content = Files.newInputStream(file)) {
            return Pattern.compile(after + ": \\S+/svar/(\\S+)")
                    .matcher(text(new MimeMessage(null, content)))
                    .results()
                    .map((MatchResult link) -> link.group(1))
                    .toList();
        }
    }

    private FindLink.View look(String token) {
        return city.bean(QueryGateway.class)
                .query(new FindLink(token), FindLink.View.class)
                .join();
    }

    private void use(String token, @Nullable WalkReply reply, int people) {
        city.bean(CommandGateway.class)
                .sendAndWait(new GenericCommandMessage<>(
                        new UseLink(token, reply, people), ActorMetadata.of(Actor.LINK_HOLDER)));
    }

    @Test
    void aTaskIsAcknowledgedAndTheInvitationAnswered() throws Exception {
        String incident = Reports.carriedOut(city, Reports.shootingIn("Råby"));
        String task = links(incident, "Ta emot utan att logga in").getFirst();
        assertThat(look(task).state()).isEqualTo(FindLink.State.USABLE);
        use(task, null, 0);
        await().untilAsserted(() -> assertThat(
                        lead.read("/api/incidents/" + incident).path("tasks").valueStream())
                .filteredOn(one -> one.path("partner").asString().equals("mimer"))
                .extracting(one -> one.path("status").asString())
                .contains("ACKNOWLEDGED"));

        String invitation =
                links(incident, "Svara på inbjudan utan att logga in").getFirst();
        FindLink.View view = look(invitation);
        assertThat(view.state()).isEqualTo(FindLink.State.USABLE);
        assertThat(view.kind()).isEqualTo(FindLink.Kind.WALK);
        assertThat(view.district()).isEqualTo("Råby");
        use(invitation, WalkReply.ACCEPTED, 2);
        assertThat(look(invitation).state()).isEqualTo(FindLink.State.USED);
        assertThatThrownBy(() -> use(invitation, WalkReply.DECLINED, 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.LINK_USED));
    }
}
