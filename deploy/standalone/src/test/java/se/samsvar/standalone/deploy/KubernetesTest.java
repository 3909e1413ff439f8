package se.samsvar.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KubernetesTest {
    private static final String ROOT = "deploy/kubernetes";

    private final List<Map<String, Object>> documents;

    KubernetesTest() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT.resolve(ROOT))) {
            documents = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> Project.ROOT.relativize(file).toString())
                    .flatMap(file -> Yaml.documents(file).stream())
                    .toList();
        }
    }

    @Test
    void everyContainerIsProbedLimitedAndLockedIn() {
        assertThat(pods()).hasSizeGreaterThan(4).allSatisfy(pod -> {
            assertThat(Yaml.at(pod, "securityContext", "runAsNonRoot")).contains(true);
            assertThat(Yaml.at(pod, "securityContext", "seccompProfile", "type"))
                    .contains("RuntimeDefault");
            assertThat(Yaml.at(pod, "automountServiceAccountToken")).contains(false);
            for (Object container : Yaml.list(pod, "containers")) {
                assertThat(Yaml.map(container).keySet().stream().map(String::valueOf))
                        .contains("startupProbe", "livenessProbe", "readinessProbe");
                assertThat(Yaml.map(container, "resources", "limits").keySet().stream()
                                .map(String::valueOf))
                        .contains("cpu", "memory");
                assertThat(Yaml.at(container, "securityContext", "readOnlyRootFilesystem"))
                        .contains(true);
                assertThat(Yaml.at(container, "securityContext", "allowPrivilegeEscalation"))
                        .contains(false);
                assertThat(Yaml.list(container, "securityContext", "capabilities", "drop").stream()
                                .map(String::valueOf))
                        .containsExactly("ALL");
            }
        });
    }

    @Test
    void everySettingIsOneOfTheApplication() throws IOException {
        SettingNames names = SettingNames.read();
        Stream<String> mapped = ofKind("ConfigMap")
                .flatMap(map -> Yaml.map(map, "data").keySet().stream())
                .map(String::valueOf);
        Stream<String> given = pods().stream()
                .flatMap(pod -> Yaml.list(pod, "containers").stream())
                .filter(container ->
                        String.valueOf(Yaml.at(container, "image").orElse("")).startsWith("samsvar/"))
                .flatMap(container -> Yaml.list(container, "env").stream())
                .map(variable -> String.valueOf(Yaml.at(variable, "name").orElse("")));
        assertThat(Stream.concat(mapped, given).toList()).hasSizeGreaterThan(8).allMatch(names::knowVariable);
    }

    @Test
    void nothingMayTalkUnlessItIsAllowedTo() {
        assertThat(ofKind("NetworkPolicy"))
                .anyMatch(policy -> Yaml.map(policy, "spec", "podSelector").isEmpty()
                        && Yaml.list(policy, "spec", "policyTypes").equals(List.of("Ingress", "Egress"))
                        && Yaml.at(policy, "spec", "ingress").isEmpty()
                        && Yaml.at(policy, "spec", "egress").isEmpty());
    }

    @Test
    void everyWorkloadHasADisruptionBudgetAndNoSecretIsWrittenDown() {
        List<Object> budgets =
                ofKind("PodDisruptionBudget").map(KubernetesTest::name).toList();
        assertThat(workloads().map(KubernetesTest::name).toList()).isSubsetOf(budgets);
        assertThat(ofKind("Secret")).isEmpty();
    }

    private List<Object> pods() {
        return workloads()
                .map(workload -> (Object) Yaml.map(workload, "spec", "template", "spec"))
                .toList();
    }

    private Stream<Map<String, Object>> workloads() {
        return Stream.concat(ofKind("Deployment"), ofKind("StatefulSet"));
    }

    private Stream<Map<String, Object>> ofKind(String kind) {
        return documents.stream().filter(document -> kind.equals(document.get("kind")));
    }

    private static Object name(Object document) {
        return Yaml.at(document, "metadata", "name").orElse("none");
    }
}
