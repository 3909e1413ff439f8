package se.samsvar.query.testing;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samsvar.query.web.CatchUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test of the running query side; what it stores stands beside what other tests stored. */
@SpringBootTest(classes = QueryOffice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class QueryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private EventStore store;

    @Autowired
    protected TestClock clock;

    @Autowired
    private CatchUp catchUp;

    @LocalServerPort
    private int port;

    protected Happenings happenings;
    protected Browser browser;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @BeforeEach
    void begin() {
        happenings = new Happenings(store);
        browser = browser();
        clock.set(TestClock.START);
    }

    /** The store of these tests wakes no sleeping view, so that one may take half a second. */
    protected Browser browser() {
        return new Browser(port, () -> catchUp.await(Duration.ofMinutes(1)));
    }

    protected JsonNode json(String account, String path) {
        return JSON.readTree(browser.api(account, path).body());
    }
}
