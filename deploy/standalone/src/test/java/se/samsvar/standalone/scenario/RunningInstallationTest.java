package se.samsvar.standalone.scenario;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Against an installation that runs already: {@code SAMSVAR_ADDRESS} is its address, {@code SAMSVAR_PASSWORD} the password of
 * the accounts lead, mimer, polis, council and auditor where it is not the account's own name. It leaves incidents there.
 */
@EnabledIfEnvironmentVariable(named = RunningInstallationTest.ADDRESS, matches = "https?://.+")
class RunningInstallationTest extends EndToEnd {
    static final String ADDRESS = "SAMSVAR_ADDRESS";

    private static final String PASSWORD = "SAMSVAR_PASSWORD";

    @Override
    protected Installation installation() {
        String address = Objects.requireNonNull(System.getenv(ADDRESS)).replaceAll("/+$", "");
        String password = System.getenv(PASSWORD);
        return new Installation() {
            @Override
            public Api as(String account) {
                return new Api(address, address, account, password == null ? account : password);
            }

            @Override
            public Instant now() {
                return Clock.systemUTC().instant();
            }
        };
    }
}
