package se.samsvar.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** People who look at the live stream over HTTP, each with a connection of their own. */
final class LiveReaders implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Stream<String>> streams = new ArrayList<>();
    private final String address;
    private volatile CountDownLatch waiting = new CountDownLatch(0);

    LiveReaders(String address, int count) throws IOException, InterruptedException {
        this.address = address;
        CountDownLatch opened = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            open(opened);
        }
        if (!opened.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(opened.getCount() + " of " + count + " streams did not begin");
        }
    }

    /** Each reader counts once down at the next event of an incident. */
    CountDownLatch expect() {
        waiting = new CountDownLatch(streams.size());
        return waiting;
    }

    private void open(CountDownLatch opened) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/stream"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("lead:lead".getBytes(StandardCharsets.UTF_8)))
                .build();
        Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body();
        streams.add(lines);
        Thread.ofVirtual().start(() -> read(lines, opened));
    }

    private void read(Stream<String> lines, CountDownLatch opened) {
        try {
            lines.forEach(line -> {
                if (line.startsWith("event:connected")) {
                    opened.countDown();
                } else if (line.startsWith("event:incident")) {
                    waiting.countDown();
                }
            });
        } catch (UncheckedIOException closed) {
            // by close(), while it waited for the next line
            return;
        }
    }

    @Override
    public void close() {
        streams.forEach(Stream::close);
        client.shutdownNow();
    }
}
