package se.samsvar.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class DemoGuardTest {
    private final ServerProperties server = new ServerProperties();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void demoAccountsAreOfferedOnLoopback(String address) throws Exception {
        server.setAddress(InetAddress.getByName(address));
        assertThatCode(() -> guard(true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void andNowhereElse(String address) throws Exception {
        server.setAddress(InetAddress.getByName(address));
        assertThatThrownBy(() -> guard(true)).isInstanceOf(StartupRefused.class);
    }

    @Test
    void everyAddressIsNotLoopback() {
        assertThatThrownBy(() -> guard(true)).isInstanceOf(StartupRefused.class);
    }

    @Test
    void withoutThemAnyAddressWillDo() {
        assertThatCode(() -> guard(false)).doesNotThrowAnyException();
    }

    private void guard(boolean demo) {
        new DemoGuard(new SamsvarSettings(demo), server).afterPropertiesSet();
    }
}
