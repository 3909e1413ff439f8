package se.samsvar.query.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks the running query side over real HTTP, with Basic for the API and a session for pages. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final Runnable beforeRequest;

    /** @param beforeRequest what must be done before anything is asked, such as letting idle views wake up */
    public Browser(int port, Runnable beforeRequest) {
        this.base = "http://localhost:" + port;
        this.beforeRequest = beforeRequest;
    }

    public HttpResponse<String> api(String account, String path, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Authorization", basic(account)).header("Accept-Language", "sv");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Asks for something to be done that needs no words. */
    public HttpResponse<String> apiPost(String account, String path) {
        return send(request(path)
                .header("Authorization", basic(account))
                .header("Accept-Language", "sv")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    public static String basic(String account) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public Browser signIn(String account) {
        post("/login", "/login", Map.of("username", account, "password", account));
        return this;
    }

    /** Opens the page for its token, and sends the form. */
    public HttpResponse<String> post(String page, String path, Map<String, String> form) {
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpClient http() {
        return http;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        beforeRequest.run();
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
