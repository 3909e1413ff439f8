package se.samsvar.standalone.scenario;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samsvar.standalone.Samsvar;

/** The product as a process of its own, by the tests' clock: at noon, when nobody's notices wait for the morning. */
public final class NodeProcess {
    private static final Duration UNTIL_NOON = Duration.ofHours(10);

    private NodeProcess() {}

    public static void main(String[] settings) {
        TestTime.pass(UNTIL_NOON);
        new SpringApplicationBuilder(Samsvar.class, TestTime.Beans.class).run(settings);
    }

    /** When these processes were started, by their clocks. */
    public static Instant started() {
        return TestTime.START.plus(UNTIL_NOON);
    }
}
