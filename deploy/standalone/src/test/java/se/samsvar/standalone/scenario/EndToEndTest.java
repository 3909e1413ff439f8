package se.samsvar.standalone.scenario;

import java.time.Instant;

/** In one process, as the run command starts it. */
class EndToEndTest extends EndToEnd {
    @Override
    protected Installation installation() {
        return new Installation() {
            @Override
            public Api as(String account) {
                return City.get().as(account);
            }

            @Override
            public Instant now() {
                return TestTime.now();
            }
        };
    }
}
