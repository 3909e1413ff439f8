package se.samsvar.standalone.split;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.samsvar.standalone.scenario.NodeProcess;

/** A process of its own: one side, or both in one. */
final class Node implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;

    private Node(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param side {@code command} or {@code query} */
    static Node ofSide(String side, Path directory, List<String> settings) {
        Path jar = Path.of("..", "..", side + "-side", "target", side + "-side-0.1.0-exec.jar")
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": package it first.");
        }
        return start(List.of("-jar", jar.toString()), directory, settings);
    }

    /** Both sides in one, as these tests see them. */
    static Node ofBoth(Path directory, List<String> settings) {
        return start(
                List.of("-cp", System.getProperty("java.class.path"), NodeProcess.class.getName()),
                directory,
                settings);
    }

    private static Node start(List<String> program, Path directory, List<String> settings) {
        try {
            Files.createDirectories(directory);
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC"));
            command.addAll(program);
            command.add("--server.port=" + port);
            command.addAll(settings);
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            return new Node(process, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    void awaitReady() {
        await().atMost(PATIENCE).until(this::isReady);
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The node at " + address + " has ended");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As by {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
