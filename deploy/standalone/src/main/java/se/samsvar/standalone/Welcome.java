package se.samsvar.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says where to go, once there is somebody at home. */
class Welcome implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final SamsvarSettings settings;

    Welcome(SamsvarSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        log.info(
                "Samsvar is open at http://{}:{}",
                environment.getProperty("server.address", "localhost"),
                environment.getProperty("local.server.port", "8080"));
        if (settings.demo()) {
            log.info("Demo accounts, each with its own name as password: {}", String.join(", ", DemoCity.names()));
        }
    }
}
