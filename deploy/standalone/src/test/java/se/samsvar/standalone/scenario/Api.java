package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One account's way into the API.
 *
 * @param base where it reads
 * @param commands where it writes, the same where one address answers for both sides
 * @param settled is waited for before anything is read: on a busy machine a view may lag for longer than the product waits
 */
public record Api(String base, String commands, String account, String password, Runnable settled) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public Api(String base, String commands, String account, String password) {
        this(base, commands, account, password, () -> {});
    }

    /** Of a demo account, whose password is its name. */
    public Api(String base, String account) {
        this(base, base, account, account);
    }

    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String code() {
            return json().path("code").asString("");
        }
    }

    public Answer get(String path) {
        settled.run();
        return send(request(base, path).GET());
    }

    /** A file as it is sent. */
    public byte[] download(String path) {
        settled.run();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request(base, path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as("GET %s as %s", path, account).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the answer's JSON; anything but 200 fails the test */
    public JsonNode read(String path) {
        Answer answer = get(path);
        assertThat(answer.status())
                .as("GET %s as %s: %s", path, account, answer.body())
                .isEqualTo(200);
        return answer.json();
    }

    public Answer post(String path, Object body, String... headers) {
        return postRaw(path, JsonMapper.shared().writeValueAsString(body), headers);
    }

    public Answer postRaw(String path, String body, String... headers) {
        HttpRequest.Builder request = request(written(path), path)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    public Answer put(String path, Object body) {
        String json = JsonMapper.shared().writeValueAsString(body);
        return send(request(commands, path)
                .setHeader("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer method(String method, String path) {
        return send(request(commands, path).method(method, BodyPublishers.noBody()));
    }

    /** @return the answer's JSON; anything but success fails the test */
    public JsonNode order(String path, Map<String, ?> body) {
        Answer answer = post(path, body);
        assertThat(answer.status())
                .as("POST %s as %s: %s", path, account, answer.body())
                .isBetween(200, 201);
        return answer.json();
    }

    public List<JsonNode> items(String path) {
        return read(path).path("items").valueStream().toList();
    }

    /** @return what is on any page of the list, however many others have added to it */
    public List<JsonNode> all(String path) {
        String pages = path + (path.contains("?") ? "&" : "?") + "size=200&page=";
        JsonNode first = read(pages + 0);
        long pageCount = (first.path("total").asLong() + 199) / 200;
        return LongStream.range(0, pageCount)
                .mapToObj(page -> items(pages + page))
                .flatMap(List::stream)
                .toList();
    }

    /** What is asked by POST and orders nothing is answered where one reads. */
    private String written(String path) {
        return path.startsWith("/api/audit/") || path.matches("/api/plans/[^/]+/what-if") ? base : commands;
    }

    private HttpRequest.Builder request(String address, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!account.isEmpty()) {
            String credentials = account + ":" + password;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
