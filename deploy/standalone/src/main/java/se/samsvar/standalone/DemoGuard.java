package se.samsvar.standalone;

import java.net.InetAddress;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Accounts whose passwords everybody knows are never offered to a network. */
class DemoGuard implements InitializingBean {
    private final SamsvarSettings settings;
    private final ServerProperties server;

    DemoGuard(SamsvarSettings settings, ServerProperties server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() {
        InetAddress address = server.getAddress();
        if (settings.demo() && (address == null || !address.isLoopbackAddress())) {
            throw new StartupRefused(
                    "The demo accounts have known passwords, and server.address ("
                            + (address == null ? "every address" : address.getHostAddress())
                            + ") can be reached from other machines.",
                    "Set server.address=127.0.0.1, or samsvar.demo=false and accounts of your own.");
        }
    }
}
