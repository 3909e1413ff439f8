package se.samsvar.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxies send to the query side what it says is its own. */
class RoutingTest {
    private static final Pattern OWN = Pattern.compile("getRequestURI\\(\\)\\s*\\.matches\\(\\s*\"([^\"]+)\"\\s*\\)");

    @ParameterizedTest
    @ValueSource(strings = {"deploy/compose/proxy/split.Caddyfile", "deploy/kubernetes/overlays/split/Caddyfile"})
    void whatIsPostedToTheQuerySideIsWhatItTakes(String proxy) {
        Matcher own =
                OWN.matcher(Project.read("query-side/src/main/java/se/samsvar/query/security/SecurityChains.java"));
        assertThat(own.find()).isTrue();
        assertThat(Project.read(proxy)).contains("path_regexp ^(" + own.group(1) + ")$");
    }
}
