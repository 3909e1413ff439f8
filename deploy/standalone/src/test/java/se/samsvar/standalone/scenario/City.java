package se.samsvar.standalone.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.samsvar.query.web.CatchUp;
import se.samsvar.standalone.Samsvar;

/** The product as the run command starts it, on a fresh data directory and a free port. */
public final class City implements AutoCloseable {

    private static final City SHARED = shared();

    private final Path data;
    private final ConfigurableApplicationContext context;

    static {
        // much longer than anything takes, since machines are busy
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private City(Path data, String... more) {
        this.data = data;
        this.context = new SpringApplicationBuilder(Samsvar.class, TestTime.Beans.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--samsvar.demo=true",
                                        "--samsvar.data-dir=" + data,
                                        "--samsvar.scheduler.polling-interval=200ms"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** The one that all tests share which don't stop it. */
    public static City get() {
        return SHARED;
    }

    /** @param more further settings, as on the command line */
    public static City on(Path data, String... more) {
        return new City(data, more);
    }

    private static City shared() {
        try {
            City city = new City(Files.createTempDirectory("samsvar-city"));
            Runtime.getRuntime().addShutdownHook(new Thread(city::close));
            return city;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Api as(String account) {
        return new Api(address(), address(), account, account, this::awaitViews);
    }

    /** Until the views that are not stopped show everything that is stored. */
    public void awaitViews() {
        bean(CatchUp.class).await(Duration.ofMinutes(1));
    }

    /** Where it is reached, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Object bean(String name) {
        return context.getBean(name);
    }

    /** Whether there is anything of the kind in it. */
    boolean has(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        context.close();
    }
}
