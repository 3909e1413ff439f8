package se.samsvar.standalone.split;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import se.samsvar.standalone.scenario.Api;
import se.samsvar.standalone.scenario.Installation;

/** Two processes of each side over one Axon Server, one PostgreSQL with a role for each side, and one mail server. */
final class SplitCity implements Installation {
    static final String AXON_SERVER = "AXONSERVER";

    private static final SplitCity SHARED = new SplitCity();

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
    private final List<Node> commandNodes = new ArrayList<>();
    private final List<Node> queryNodes = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private SplitCity() {
        try {
            Path directory = Files.createTempDirectory("samsvar-split");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role samsvar_command login");
                statement.execute("create role samsvar_query login");
                statement.execute("revoke all on database postgres from public");
                statement.execute("revoke all on schema public from public");
                statement.execute(
                        "grant connect, create, temporary on database postgres to samsvar_command, samsvar_query");
            }
            mails.start();
            List<String> settings = settings(postgres.getPort());
            for (int i = 1; i <= 2; i++) {
                commandNodes.add(Node.ofSide("command", directory.resolve("command-" + i), with(settings, "command")));
                queryNodes.add(Node.ofSide("query", directory.resolve("query-" + i), with(settings, "query")));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> nodes().forEach(Node::kill)));
            nodes().forEach(Node::awaitReady);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static SplitCity get() {
        return SHARED;
    }

    /** Every request goes to another node than the one before. */
    @Override
    public Api as(String account) {
        int next = turn.getAndIncrement();
        return new Api(
                queryNodes.get(next % queryNodes.size()).address(),
                commandNodes.get(next % commandNodes.size()).address(),
                account,
                account);
    }

    @Override
    public Instant now() {
        return Clock.systemUTC().instant();
    }

    GreenMail mails() {
        return mails;
    }

    /** From now on the other two do everything. */
    void killOneOfEach() {
        commandNodes.removeFirst().kill();
        queryNodes.removeFirst().kill();
    }

    private Stream<Node> nodes() {
        return Stream.concat(commandNodes.stream(), queryNodes.stream());
    }

    private static List<String> with(List<String> settings, String side) {
        return Stream.concat(settings.stream(), Stream.of("--spring.datasource.username=samsvar_" + side))
                .toList();
    }

    private List<String> settings(int postgres) {
        List<String> settings =
                new ArrayList<>(CitySettings.of(postgres, mails.getSmtp().getPort()));
        settings.add("--axon.axonserver.servers=" + Objects.requireNonNull(System.getenv(AXON_SERVER)));
        settings.add("--samsvar.bus.key=0123456789abcdef0123456789abcdef");
        return settings;
    }
}
