package se.samsvar.query.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samsvar.nodes.NodeChannel;
import se.samsvar.nodes.SharedKey;
import se.samsvar.query.testing.TestDatabase;
import se.samsvar.setting.SettingRefused;

class NodeChannelTest {
    private static final SharedKey KEY = key("one");
    private static final SharedKey OTHER = key("another");

    private final DataSource database = new DriverManagerDataSource(TestDatabase.freshUrl());
    private final BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();

    @Test
    void whatOneNodeTellsTheOthersHearInOrderAndItselfDoesNot() throws Exception {
        try (NodeChannel here = node(heardHere, KEY);
                NodeChannel there = node(heardThere, KEY)) {
            here.tell("first");
            here.tell("second");
            assertThat(heardThere.poll(1, TimeUnit.MINUTES)).isEqualTo("first");
            assertThat(heardThere.poll(1, TimeUnit.MINUTES)).isEqualTo("second");
            there.tell("answer");
            assertThat(heardHere.poll(1, TimeUnit.MINUTES)).isEqualTo("answer");
        }
    }

    @Test
    void aNodeWithAnotherKeyIsRefusedAndNamesTheSetting() {
        try (NodeChannel here = node(heardHere, KEY)) {
            assertThat(here).isNotNull();
            assertThatThrownBy(() -> node(heardThere, OTHER))
                    .isInstanceOf(SettingRefused.class)
                    .hasMessageStartingWith("samsvar.link.key ");
        }
    }

    @Test
    void whoWasRefusedKeepsNobodyElseOut() {
        try (NodeChannel here = node(heardHere, KEY)) {
            assertThat(here).isNotNull();
            assertThatThrownBy(() -> node(heardThere, OTHER)).isInstanceOf(SettingRefused.class);
            try (NodeChannel there = node(heardThere, KEY)) {
                assertThat(there).isNotNull();
            }
        }
    }

    @Test
    void anotherSettingIsAnotherMatter() {
        try (NodeChannel here = node(heardHere, KEY);
                NodeChannel there = node(heardThere, SharedKey.of("samsvar.webhook.secret", new byte[] {1}))) {
            assertThat(List.of(here, there)).hasSize(2);
        }
    }

    private NodeChannel node(BlockingQueue<String> heard, SharedKey key) {
        return new NodeChannel(database, "samsvar_test", List.of(key), heard::add).start();
    }

    private static SharedKey key(String text) {
        return SharedKey.of("samsvar.link.key", text.getBytes(StandardCharsets.UTF_8));
    }
}
