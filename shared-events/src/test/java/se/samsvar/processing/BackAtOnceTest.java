package se.samsvar.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

class BackAtOnceTest {
    private final AtomicBoolean connected = new AtomicBoolean(true);
    private final List<String> told = new ArrayList<>();

    @Test
    void whatStoodStillGoesOnWhenTheStoreIsBackAndOnlyThen() {
        BackAtOnce back =
                new BackAtOnce(connected::get, () -> List.of(processor("stuck", true), processor("well", false)));
        back.look();
        connected.set(false);
        back.look();
        back.look();
        assertThat(told).isEmpty();
        connected.set(true);
        back.look();
        back.look();
        assertThat(told).containsExactly("stuck shutDown", "stuck start");
    }

    /** A processor says only whether it is in error; what it is told to do is written down. */
    private StreamingEventProcessor processor(String name, boolean error) {
        return (StreamingEventProcessor) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {StreamingEventProcessor.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isError" -> error;
                    case "getName" -> name;
                    default -> {
                        told.add(name + " " + method.getName());
                        yield null;
                    }
                });
    }
}
