package se.samsvar.query.replay;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.PastClock;

/** The addresses of a page's past. */
record Places(String path) {
    String at(Step step, Scrubber scrubber) {
        AsOf compare = scrubber.compare();
        boolean after = compare != null && isBefore(compare, step, scrubber.byHappening());
        return scrubber.byHappening()
                ? happened(scrubber.kept(), step.happenedAt(), after ? compare : null)
                : byNumber(scrubber.kept(), step.number(), after ? compare : null);
    }

    /** What was known at the instant at which the page stands. */
    String known(Scrubber scrubber) {
        UriComponentsBuilder address = start(scrubber.kept());
        return finish(address.queryParam("at", scrubber.asOf().at()));
    }

    String happened(Scrubber scrubber) {
        return happened(scrubber.kept(), scrubber.asOf().at(), null);
    }

    String uncompared(Scrubber scrubber) {
        return scrubber.byHappening()
                ? happened(scrubber)
                : byNumber(scrubber.kept(), scrubber.asOf().number(), null);
    }

    String compared(Scrubber scrubber, Step earlier) {
        AsOf place = new AsOf(
                earlier.number(),
                scrubber.byHappening() ? earlier.happenedAt() : earlier.recordedAt(),
                false,
                scrubber.asOf().clock());
        return scrubber.byHappening()
                ? happened(scrubber.kept(), scrubber.asOf().at(), place)
                : byNumber(scrubber.kept(), scrubber.asOf().number(), place);
    }

    String incident(Saying.Incident incident, Scrubber scrubber) {
        Places its = new Places("/handelser/" + incident.id());
        return scrubber.byHappening()
                ? its.happened(Map.of(), scrubber.asOf().at(), null)
                : its.byNumber(Map.of(), scrubber.asOf().number(), null);
    }

    String now(Map<String, String> kept) {
        return finish(start(kept));
    }

    private static boolean isBefore(AsOf compare, Step step, boolean byHappening) {
        return byHappening ? !compare.at().isAfter(step.happenedAt()) : compare.number() <= step.number();
    }

    private String byNumber(Map<String, String> kept, long number, @Nullable AsOf compare) {
        UriComponentsBuilder address = start(kept).queryParam("event", number);
        return finish(compare == null ? address : address.queryParam("compare", compare.number()));
    }

    private String happened(Map<String, String> kept, Instant at, @Nullable AsOf compare) {
        UriComponentsBuilder address = start(kept).queryParam("at", at).queryParam("clock", PastClock.HAPPENED.word());
        return finish(compare == null ? address : address.queryParam("compare", compare.at()));
    }

    private UriComponentsBuilder start(Map<String, String> kept) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        kept.forEach((name, value) -> {
            if (!value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.uriVariables(Map.copyOf(kept));
    }

    private static String finish(UriComponentsBuilder address) {
        return address.encode().toUriString();
    }
}
