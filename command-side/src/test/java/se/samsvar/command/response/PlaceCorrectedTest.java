package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.Place;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeKind;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.JoinWalk;
import se.samsvar.walk.WalkCommand.LeaveWalk;
import se.samsvar.walk.WalkCommand.RelocateWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;

/** The walk and what people are told follow a corrected place. */
class PlaceCorrectedTest extends ResponseFixture {

    private static final Place RABY = Place.checked("Råby", null, null);
    private static final LocationCorrected MOVED =
            new LocationCorrected(INCIDENT, facts().place(), RABY, text("Fel stadsdel"));

    private void happens(Object event) throws Exception {
        fixture.whenAggregate(INCIDENT.toString()).publishes(event);
    }

    private List<NoticeKind> told() {
        return ordered(RequestNotice.class).stream().map(RequestNotice::kind).toList();
    }

    @Test
    void theWalkFollowsACorrectedPlaceAndEverybodyIsToldOnce() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        happens(MOVED);
        assertThat(ordered(RelocateWalk.class)).singleElement().satisfies(move -> {
            assertThat(move.walkId()).isEqualTo(scheduled.walkId());
            assertThat(move.district()).isEqualTo(new District("Råby"));
        });
        assertThat(told()).isEmpty();
        Instant dusk = ordered(RelocateWalk.class).getFirst().startsAt();
        fixture.whenAggregate("walk")
                .publishes(new WalkRelocated(
                        scheduled.walkId(), List.of(INCIDENT), new District("Bäckby"), new District("Råby"), dusk));
        assertThat(told()).hasSize(11).containsOnly(NoticeKind.PLACE_CORRECTED);
        assertThat(ordered(RequestNotice.class)).allSatisfy(notice -> {
            assertThat(notice.content().occurrence().district()).isEqualTo(new District("Råby"));
            assertThat(notice.content().meetings()).singleElement().satisfies(meeting -> {
                assertThat(meeting.sequence()).isEqualTo(1);
                assertThat(meeting.startsAt()).isEqualTo(dusk);
            });
        });
    }

    @Test
    void aWalkThatOthersShareIsLeftAndAnotherPlanned() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        fixture.whenAggregate("walk")
                .publishes(new WalkJoined(
                        scheduled.walkId(),
                        List.of(INCIDENT, OTHER),
                        OTHER,
                        scheduled.startsAt(),
                        scheduled.notBefore()));
        ordered.clear();
        happens(MOVED);
        assertThat(ordered(LeaveWalk.class)).containsExactly(new LeaveWalk(scheduled.walkId(), INCIDENT));
        assertThat(ordered(ScheduleWalk.class)).singleElement().satisfies(walk -> {
            assertThat(walk.district()).isEqualTo(new District("Råby"));
            assertThat(walk.walkId()).isNotEqualTo(scheduled.walkId());
        });
        assertThat(told()).hasSize(11).containsOnly(NoticeKind.PLACE_CORRECTED);
    }

    @Test
    void aWalkAlreadyPlannedInTheRightDistrictIsJoined() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        WalkId there = new WalkId(new UUID(0, 77));
        walks.add(new PlannedDistrictWalk(there, local("2026-03-12T18:00")));
        ordered.clear();
        happens(MOVED);
        assertThat(ordered(CancelWalk.class))
                .singleElement()
                .satisfies(cancel -> assertThat(cancel.walkId()).isEqualTo(scheduled.walkId()));
        assertThat(ordered(JoinWalk.class))
                .singleElement()
                .satisfies(join -> assertThat(join.walkId()).isEqualTo(there));
    }
}
