package se.samsvar.command.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.text;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.incident.Incidents.Presence;
import se.samsvar.command.testing.KnownIncidents;
import se.samsvar.incident.IncidentCommand.MarkMerged;
import se.samsvar.incident.IncidentCommand.MergeIncident;
import se.samsvar.incident.IncidentId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The incident that was registered first is kept. */
class MergingTest {

    private final KnownIncidents incidents = new KnownIncidents();
    private final List<Object> ordered = new ArrayList<>();
    private final List<Boolean> seen = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Merging merging =
            new Merging(DefaultCommandGateway.builder().commandBus(bus).build(), incidents);

    MergingTest() {
        bus.subscribe(MarkMerged.class.getName(), message -> {
            ordered.add(message.getPayload());
            assertThat(message.getMetaData()).containsEntry("actor", LEAD.name());
            seen.add(message.getMetaData().containsKey(ActorMetadata.SEEN));
            return null;
        });
    }

    private IncidentId merge(IncidentId incident, IncidentId into) {
        return merging.handle(
                new MergeIncident(incident, into, text("Samma")),
                MetaData.from(by(LEAD)).and(ActorMetadata.SEEN, "3"));
    }

    @Test
    void theYoungerBecomesPartOfTheOlderWhicheverIsNamedFirst() {
        incidents.registered(INCIDENT, REPORTED).registered(OTHER, REPORTED.minusSeconds(60));
        assertThat(merge(INCIDENT, OTHER)).isEqualTo(OTHER);
        assertThat(merge(OTHER, INCIDENT)).isEqualTo(OTHER);
        assertThat(ordered)
                .containsExactly(
                        new MarkMerged(INCIDENT, OTHER, text("Samma")), new MarkMerged(INCIDENT, OTHER, text("Samma")));
        assertThat(seen)
                .as("the version of one incident says nothing of the other")
                .containsExactly(true, false);
    }

    @Test
    void whatDoesNotExistCantBeMerged() {
        incidents.is(OTHER, Presence.ABSENT);
        refused(INCIDENT, OTHER, RefusalCode.INCIDENT_NOT_FOUND);
        refused(INCIDENT, INCIDENT, RefusalCode.INCIDENT_MERGE_INTO_ITSELF);
        assertThat(ordered).isEmpty();
    }

    private void refused(IncidentId incident, IncidentId into, RefusalCode code) {
        assertThatThrownBy(() -> merge(incident, into))
                .isInstanceOfSatisfying(Refusal.class, refusal -> MatcherAssert.assertThat(refusal, refuses(code)));
    }
}
