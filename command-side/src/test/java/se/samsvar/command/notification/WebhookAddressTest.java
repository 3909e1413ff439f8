package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a webhook must not go, whatever its name says. */
class WebhookAddressTest {

    private final HookServer server = new HookServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void insideTheHouseNothingIsSentNorConnectedTo() {
        String port = ":" + server.port() + "/hook/200";
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "10.0.0.1")) {
            assertThatThrownBy(() ->
                            HookServer.deliver(false, SystemDefaultDnsResolver.INSTANCE, "https://" + host + port))
                    .as(host)
                    .isInstanceOf(RefusedForGood.class);
        }
        assertThat(server.calls).isEmpty();
    }

    @Test
    void norWithoutTls() {
        assertThatThrownBy(() -> HookServer.deliver(false, SystemDefaultDnsResolver.INSTANCE, server.url("/hook/200")))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining("https");
        assertThat(server.calls).isEmpty();
    }

    @Test
    void aNameThatMeansSomethingElseWhenItIsConnectedToIsFoundOut() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        DnsResolver guarded = new OutsideAddresses(rebinding);
        assertThat(guarded.resolve("hook.example")).hasSize(1);
        assertThatThrownBy(() ->
                        HookServer.deliver(false, rebinding, "https://hook.example:" + server.port() + "/hook/200"))
                .isInstanceOf(RefusedForGood.class)
                .hasMessageContaining("hook.example");
        assertThat(server.calls).isEmpty();
    }

    @Test
    void aNameOfSeveralAddressesIsRefusedForOneThatIsInside() {
        DnsResolver mixed = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("10.0.0.1")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        assertThatThrownBy(() -> new OutsideAddresses(mixed).resolve("hook.example"))
                .isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void aNameThatNobodyKnowsMayBeKnownLater() {
        DnsResolver nobody = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                throw new UnknownHostException(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        assertThatThrownBy(() -> HookServer.deliver(false, nobody, "https://hook.example/"))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(ForbiddenAddress.class);
    }
}
