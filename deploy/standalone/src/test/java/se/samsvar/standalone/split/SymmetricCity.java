package se.samsvar.standalone.split;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import se.samsvar.standalone.scenario.Api;
import se.samsvar.standalone.scenario.Installation;
import se.samsvar.standalone.scenario.NodeProcess;

/**
 * Two processes of the whole product on one PostgreSQL. The first one's way to the mail server can be silenced, so that what
 * it is about to send when it is killed is known not to have left the house.
 */
final class SymmetricCity implements Installation {
    private static final SymmetricCity SHARED = new SymmetricCity();

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
    private final List<Node> nodes = new ArrayList<>();
    private final MailRelay relay;
    private final EmbeddedPostgres postgres;
    private final AtomicInteger turn = new AtomicInteger();

    private SymmetricCity() {
        try {
            Path directory = Files.createTempDirectory("samsvar-symmetric");
            postgres = EmbeddedPostgres.builder().start();
            mails.start();
            relay = new MailRelay(mails.getSmtp().getPort());
            for (int mail : List.of(relay.port(), mails.getSmtp().getPort())) {
                nodes.add(Node.ofBoth(directory.resolve("node-" + mail), settings(postgres.getPort(), mail)));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> nodes.forEach(Node::kill)));
            nodes.forEach(Node::awaitReady);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SymmetricCity get() {
        return SHARED;
    }

    /** Every request goes to another node than the one before. */
    @Override
    public Api as(String account) {
        return new Api(address(turn.getAndIncrement()), account);
    }

    /** Where a node is reached; there are two until one is killed. */
    String address(int node) {
        return nodes.get(node % nodes.size()).address();
    }

    @Override
    public Instant now() {
        return NodeProcess.started();
    }

    GreenMail mails() {
        return mails;
    }

    /** From now on the first node's mails don't leave it. */
    void silenceTheFirst() {
        relay.silence();
    }

    /** Without a word. */
    void killTheFirst() {
        nodes.removeFirst().kill();
    }

    /** Nothing of it is to be busy beside the tests that follow. */
    void end() throws IOException {
        nodes.forEach(Node::kill);
        mails.stop();
        postgres.close();
    }

    private static List<String> settings(int postgres, int mail) {
        List<String> settings = new ArrayList<>(CitySettings.of(postgres, mail));
        settings.add("--spring.datasource.username=postgres");
        settings.add("--samsvar.scheduler.heartbeat-interval=1s");
        return settings;
    }
}
