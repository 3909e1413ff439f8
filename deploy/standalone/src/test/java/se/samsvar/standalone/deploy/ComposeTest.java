package se.samsvar.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"deploy/compose/standalone.yml", "deploy/compose/split.yml"})
class ComposeTest {
    private final String file;
    private final Map<String, Object> compose;

    ComposeTest(String file) {
        this.file = file;
        compose = Yaml.documents(file).getFirst();
    }

    @Test
    void everySettingIsOneOfTheApplication() throws IOException {
        SettingNames names = SettingNames.read();
        for (Object service : services().values()) {
            if (isNode(service)) {
                assertThat(Yaml.map(service, "environment").keySet())
                        .as(file)
                        .isNotEmpty()
                        .allMatch(variable -> names.knowVariable(String.valueOf(variable)));
                assertThat(secretTargets(service)).as(file).isNotEmpty().allMatch(names::knowProperty);
            }
        }
    }

    @Test
    void imagesArePinned() {
        assertThat(services().values())
                .extracting(service -> Yaml.at(service, "image").orElse("none"))
                .allMatch(image -> String.valueOf(image).matches("[a-z0-9/-]+:v?\\d[\\w.-]*"));
    }

    @Test
    void everyServiceIsHealthCheckedLimitedAndLockedIn() {
        services().forEach((name, service) -> {
            assertThat(Yaml.list(service, "healthcheck", "test"))
                    .as("health of %s", name)
                    .isNotEmpty();
            assertThat(Yaml.map(service, "deploy", "resources", "limits").keySet())
                    .as("limits of %s", name)
                    .isEqualTo(Set.of("cpus", "memory", "pids"));
            assertThat(Yaml.at(service, "read_only")).as("root of %s", name).contains(true);
            assertThat(Yaml.at(service, "cap_drop"))
                    .as("capabilities of %s", name)
                    .contains(List.of("ALL"));
            assertThat(Yaml.at(service, "security_opt")).as("%s", name).contains(List.of("no-new-privileges:true"));
        });
    }

    @Test
    void onlyTheProxyPublishes() {
        services()
                .forEach((name, service) -> assertThat(Yaml.at(service, "ports").isPresent())
                        .as("%s", name)
                        .isEqualTo(name.equals("proxy")));
        assertThat(Yaml.at(compose, "networks", "inner", "internal")).contains(true);
    }

    @Test
    void secretsAreFilesAndVolumesNamed() {
        Map<?, ?> secrets = Yaml.map(compose, "secrets");
        secrets.forEach((name, secret) -> assertThat(
                        String.valueOf(Yaml.at(secret, "file").orElse("")))
                .as("%s", name)
                .startsWith("secrets/"));
        for (Object service : services().values()) {
            assertThat(Yaml.map(service, "environment").keySet().stream()
                            .map(String::valueOf)
                            .filter(variable -> !variable.endsWith("_FILE"))
                            .filter(variable -> variable.matches(".*(PASSWORD|SECRET|TOKEN|_KEY).*")))
                    .isEmpty();
            assertThat(Yaml.list(service, "volumes").stream().map(String::valueOf))
                    .allMatch(volume -> volume.startsWith(".")
                            ? volume.endsWith(":ro")
                            : Yaml.map(compose, "volumes").containsKey(volume.split(":", 2)[0]));
            assertThat(Yaml.list(service, "secrets").stream().map(ComposeTest::source))
                    .allMatch(secrets::containsKey);
        }
    }

    @Test
    void theComposeClientTakesIt() throws Exception {
        Path answer = Files.createTempFile("compose", ".txt");
        assumeTrue(run(answer, "docker", "compose", "version") == 0, "there is no compose client");
        assertThat(run(answer, "docker", "compose", "-f", file, "config", "-q"))
                .as(() -> Project.read(answer.toString()))
                .isZero();
    }

    private static int run(Path answer, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(Project.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(answer.toFile())
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return -1;
        }
    }

    private Map<?, ?> services() {
        return Yaml.map(compose, "services");
    }

    private static boolean isNode(Object service) {
        return String.valueOf(Yaml.at(service, "image").orElse("")).startsWith("samsvar/");
    }

    private static Object source(Object secret) {
        return Yaml.at(secret, "source").orElse(secret);
    }

    private static Stream<String> secretTargets(Object service) {
        return Yaml.list(service, "secrets").stream()
                .map(secret -> String.valueOf(Yaml.at(secret, "target").orElse(secret)))
                .filter(target -> !target.startsWith("/"));
    }
}
