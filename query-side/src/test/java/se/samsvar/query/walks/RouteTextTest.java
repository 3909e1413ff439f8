package se.samsvar.query.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.Position;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkId;

class RouteTextTest {

    private static final WalkId WALK = new WalkId(new UUID(0, 7));
    private static final WalkItem.Stop SQUARE =
            new WalkItem.Stop(new UUID(0, 1), "Torget", new WalkItem.Point(59.6, 16.46), true);
    private static final WalkItem.Stop LIBRARY = new WalkItem.Stop(new UUID(0, 2), "Biblioteket", null, false);

    @Test
    void aTitleThatIsKnownIsTheSameStopWhereverItStands() {
        List<RouteStop> stops = stops("  Biblioteket \r\n\r\nParken\r\nTorget");
        assertThat(stops).extracting(RouteStop::title).containsExactly("Biblioteket", "Parken", "Torget");
        assertThat(stops.getFirst().stopId()).isEqualTo(new StopId(LIBRARY.stopId()));
        assertThat(stops.getLast().stopId()).isEqualTo(new StopId(SQUARE.stopId()));
        assertThat(stops.getLast().position()).isEqualTo(new Position(59.6, 16.46));
    }

    @Test
    void theSameLinesNameTheSameStops() {
        assertThat(stops("Parken\nTorget")).isEqualTo(stops("Parken\nTorget"));
    }

    @Test
    void aPlaceThatIsPassedTwiceIsTwoStops() {
        assertThat(stops("Torget\nParken\nTorget\nParken"))
                .extracting(RouteStop::stopId)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void aPhoneNumberIsNoStop() {
        assertThatThrownBy(() -> stops("Torget\nRing 070-1234567"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.TEXT_PHONE_NUMBER));
    }

    @Test
    void itIsWrittenAsItIsRead() {
        assertThat(RouteText.of(List.of(SQUARE, LIBRARY))).isEqualTo("Torget\nBiblioteket");
        assertThat(RouteText.stops(null, WALK, List.of())).isEmpty();
    }

    private static List<RouteStop> stops(String text) {
        return RouteText.stops(text, WALK, List.of(SQUARE, LIBRARY));
    }
}
