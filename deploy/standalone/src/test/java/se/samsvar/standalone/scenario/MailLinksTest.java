package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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

/** From the mail of a real response: a task is acknowledged and the invitation answered, without a login. */
class MailLinksTest {

    private final City city = City.get();
    private final Api lead = city.as("lead");

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
        String task = MailedLinks.of(city, incident, "mimer", "Ta emot utan att logga in")
                .getFirst();
        assertThat(look(task).state()).isEqualTo(FindLink.State.USABLE);
        use(task, null, 0);
        await().untilAsserted(() -> assertThat(
                        lead.read("/api/incidents/" + incident).path("tasks").valueStream())
                .filteredOn(one -> one.path("partner").asString().equals("mimer"))
                .extracting(one -> one.path("status").asString())
                .contains("ACKNOWLEDGED"));

        String invitation = MailedLinks.of(city, incident, "mimer", "Svara på inbjudan utan att logga in")
                .getFirst();
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
