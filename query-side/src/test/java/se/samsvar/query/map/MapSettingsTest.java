package se.samsvar.query.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapSettingsTest {
    @Test
    void browsersMayFetchFromTheTileServerAndNowhereElse() {
        assertThat(new MapSettings("https://tiles.example:8443/osm/{z}/{x}/{y}.png", "").origin())
                .isEqualTo("https://tiles.example:8443");
        assertThat(new MapSettings(" ", "").origin()).isNull();
        assertThat(new MapSettings(null, "").tiles()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.example/{z}/{x}/{y}.png",
                "https://tiles.example/",
                "https://tiles.example; script-src *//{z}",
                "javascript:alert(1)//{z}",
                "https://a.example, https://b.example/{z}"
            })
    void whatIsNoAddressOfTilesIsRefusedAtTheStart(String tiles) {
        assertThatThrownBy(() -> new MapSettings(tiles, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samsvar.map.tiles must be");
    }
}
