package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.standalone.backup.BackupCommands;
import tools.jackson.databind.JsonNode;

/** Everything in one file, while Samsvar runs and while it doesn't, and back. */
class BackupTest {
    private static final String EVENTS = "/api/audit/events?size=200&incident=";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path data;
    private Path file;
    private Path restored;

    @BeforeEach
    void places() {
        data = directory.resolve("data");
        file = directory.resolve("backup.zip");
        restored = directory.resolve("restored");
    }

    @Test
    void whatIsRestoredIsTheSameCity() throws IOException {
        String incident;
        Map<String, String> digests;
        String checkpoint;
        List<JsonNode> history;
        try (City city = City.on(data)) {
            incident = Reports.carriedOut(city, Reports.shooting());
            digests = Views.digests(new Views(city).rebuilt());
        }
        try (City city = City.on(data)) {
            history = city.as("auditor").items(EVENTS + incident);
            checkpoint = city.as("auditor").get("/api/audit/checkpoint").body();
        }
        assertThat(backup()).as(said()).isZero();
        assertThat(restore()).as(said()).isZero();
        for (String key : List.of("ledger-key.pem", "link.key", "webhook.key")) {
            assertThat(restored.resolve(key)).hasSameBinaryContentAs(data.resolve(key));
        }
        try (City city = City.on(restored)) {
            assertThat(city.as("auditor").items(EVENTS + incident)).isEqualTo(history);
            assertThat(city.as("auditor").get("/api/audit/checkpoint").body()).isEqualTo(checkpoint);
            JsonNode rebuilt = new Views(city).rebuilt();
            assertThat(rebuilt.path("equal").asBoolean()).isTrue();
            assertThat(Views.digests(rebuilt)).containsAllEntriesOf(digests);
            String task = city.as("mimer")
                    .items("/api/tasks")
                    .getFirst()
                    .path("taskId")
                    .asString();
            city.as("mimer").order("/api/tasks/" + task + "/acknowledgement", Map.of());
        }
    }

    @Test
    void aBackupIsOfOneMomentWhileReportsComeIn() {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        List<String> before;
        try (City city = City.on(data)) {
            acknowledged.add(Reports.carriedOut(city, Reports.shooting()));
            AtomicBoolean goesOn = new AtomicBoolean(true);
            CompletableFuture<Void> reporting = CompletableFuture.runAsync(() -> {
                while (goesOn.get()) {
                    acknowledged.add(city.as("lead")
                            .order("/api/incidents", Reports.shooting())
                            .path("incidentId")
                            .asString());
                }
            });
            before = List.copyOf(acknowledged);
            assertThat(backup()).as(said()).isZero();
            goesOn.set(false);
            reporting.join();
        }
        assertThat(restore()).as(said()).isZero();
        try (City city = City.on(restored)) {
            for (String incident : before) {
                assertThat(city.as("lead").get("/api/incidents/" + incident).status())
                        .isEqualTo(200);
            }
            assertThat(new Views(city).rebuilt().path("equal").asBoolean()).isTrue();
        }
    }

    @Test
    void whatIsNotWholeRestoresNothing() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(data.resolve("link.key"), "0123456789abcdef");
        assertThat(backup()).as(said()).isZero();
        refuses("ändrad", zip -> write(zip.getPath("link.key"), "0123456789abcdeF"));
        refuses("saknas", zip -> delete(zip.getPath("link.key")));
        refuses("inte hör dit", zip -> write(zip.getPath("more"), "more"));
        refuses("format", zip -> write(zip.getPath("BACKUP"), "format=9\nsystem=x\nbegun=x\n"));
        refuses("ingen hel säkerhetskopia", zip -> delete(zip.getPath("SHA256SUMS")));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refused("ingen hel säkerhetskopia");
        Files.writeString(file, "Inte en zip");
        refused("ingen hel säkerhetskopia");
        Files.delete(file);
        refused("finns inte");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        assertThat(backup()).isEqualTo(BackupCommands.UNUSABLE);
        assertThat(said()).contains("ingen datakatalog");
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18\n");
        assertThat(backup()).isZero();
        assertThat(backup()).isEqualTo(BackupCommands.UNUSABLE);
        assertThat(said()).contains("finns redan");
        Files.createDirectories(restored);
        Files.writeString(restored.resolve("mine"), "mine");
        assertThat(restore()).isEqualTo(BackupCommands.UNUSABLE);
        assertThat(said()).contains("inte tom");
        assertThat(restored.resolve("mine")).hasContent("mine");
    }

    @Test
    void whatCannotBeMeantIsSaidInTheReadersLanguage() {
        assertThat(commands().backup(List.of())).isEqualTo(BackupCommands.UNUSABLE);
        assertThat(said()).contains("Så här:");
        assertThat(commands().restore(List.of("--english", "a", "b"))).isEqualTo(BackupCommands.UNUSABLE);
        assertThat(said()).contains("Unknown argument: b");
        assertThat(commands().backup(List.of("a", "--spring.datasource.url=jdbc:postgresql://db/x")))
                .isEqualTo(BackupCommands.UNUSABLE);
        assertThat(said()).contains("pg_basebackup");
    }

    private void refuses(String reason, Consumer<FileSystem> change) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            change.accept(zip);
        }
        refused(reason);
        Files.write(file, whole);
    }

    private void refused(String reason) {
        assertThat(restore()).isEqualTo(BackupCommands.UNUSABLE);
        assertThat(said()).contains(reason);
        assertThat(restored).doesNotExist();
        assertThat(directory.resolve("restored.restoring")).doesNotExist();
    }

    private static void write(Path path, String content) {
        try {
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int backup() {
        return commands().backup(List.of(file.toString(), "--samsvar.data-dir=" + data));
    }

    private int restore() {
        return commands().restore(List.of(file.toString(), "--samsvar.data-dir=" + restored));
    }

    private BackupCommands commands() {
        said.reset();
        return new BackupCommands(new PrintStream(said, true, StandardCharsets.UTF_8), new TestTime());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
