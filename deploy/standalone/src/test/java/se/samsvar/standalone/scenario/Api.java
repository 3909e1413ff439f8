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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One account's way into the API. */
record Api(String base, String account) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    record Answer(int status, String body, HttpResponse<String> response) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** @return the answer's JSON; anything but 200 fails the test */
    JsonNode read(String path) {
        Answer answer = get(path);
        assertThat(answer.status())
                .as("GET %s as %s: %s", path, account, answer.body())
                .isEqualTo(200);
        return answer.json();
    }

    Answer post(String path, Object body, String... headers) {
        return postRaw(path, JsonMapper.shared().writeValueAsString(body), headers);
    }

    Answer postRaw(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    Answer put(String path, Object body) {
        String json = JsonMapper.shared().writeValueAsString(body);
        return send(request(path).setHeader("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** @return the answer's JSON; anything but success fails the test */
    JsonNode order(String path, Map<String, ?> body) {
        Answer answer = post(path, body);
        assertThat(answer.status())
                .as("POST %s as %s: %s", path, account, answer.body())
                .isBetween(200, 201);
        return answer.json();
    }

    List<JsonNode> items(String path) {
        return read(path).path("items").valueStream().toList();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!account.isEmpty()) {
            String credentials = account + ":" + account;
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
