package se.samsvar.standalone.split;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.standalone.scenario.Api;
import se.samsvar.standalone.scenario.Installation;

/** Two processes of each side over one Axon Server, one PostgreSQL with a role for each side, and one mail server. */
final class SplitCity implements Installation {
    static final String AXON_SERVER = "AXONSERVER";

    private static final List<List<String>> ACCOUNTS = List.of(
            List.of("lead", "OPERATIONAL_LEAD", "ledning"),
            List.of("mimer", "PARTNER", "mimer"),
            List.of("polis", "PARTNER", "polis"),
            List.of("council", "SAFETY_COUNCIL", "trygghetsradet"),
            List.of("auditor", "AUDITOR", "revision"));
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
                commandNodes.add(Node.start("command", directory.resolve("command-" + i), with(settings, "command")));
                queryNodes.add(Node.start("query", directory.resolve("query-" + i), with(settings, "query")));
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
        List<String> settings = new ArrayList<>(List.of(
                "--axon.axonserver.servers=" + Objects.requireNonNull(System.getenv(AXON_SERVER)),
                "--samsvar.bus.key=0123456789abcdef0123456789abcdef",
                "--samsvar.link.key=fedcba9876543210fedcba9876543210",
                "--samsvar.webhook.secret=fedcba98765432100123456789abcdef",
                "--samsvar.ledger.key=" + ledgerKey(),
                "--samsvar.ledger.origin=samsvar-split",
                "--samsvar.mail.from=samsvar@samsvar.example",
                "--samsvar.mail.base-url=https://samsvar.example",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mails.getSmtp().getPort(),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + postgres + "/postgres"));
        PartnerCatalogue.withTasks()
                .forEach(partner -> settings.add("--samsvar.mail.recipients."
                        + partner.id().code() + "=" + partner.id().code() + "@partner.example"));
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
        for (List<String> account : ACCOUNTS) {
            String setting = "--samsvar.accounts." + account.get(0);
            settings.add(setting + ".password={bcrypt}" + encoder.encode(account.get(0)));
            settings.add(setting + ".role=" + account.get(1));
            settings.add(setting + ".organisation=" + account.get(2));
        }
        return settings;
    }

    private static String ledgerKey() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
