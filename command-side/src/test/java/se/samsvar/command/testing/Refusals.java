package se.samsvar.command.testing;

import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Refusals are known by their code, never by their words. */
public final class Refusals {

    private Refusals() {}

    public static Matcher<Object> refuses(RefusalCode code) {
        return new CustomMatcher<>("refusal " + code.code()) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof Refusal refusal && refusal.code() == code;
            }
        };
    }
}
