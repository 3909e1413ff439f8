package se.samsvar.standalone.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a browser, whose requests a balancer sends to any node: cookies know hosts, not ports. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> open(String node, String path) {
        return send(HttpRequest.newBuilder(URI.create(node + path)).GET());
    }

    /** With an account whose password is its name. */
    HttpResponse<String> signIn(String node, String account) {
        return post(node, "/login", "username=" + account + "&password=" + account + "&_csrf=", "/login");
    }

    HttpResponse<String> signOut(String node) {
        return post(node, "/logout", "_csrf=", "/handelser");
    }

    /** Fills in the form of a page. */
    private HttpResponse<String> post(String node, String path, String fields, String page) {
        Matcher token = TOKEN.matcher(open(node, page).body());
        if (!token.find()) {
            throw new AssertionError("There is no form at " + page);
        }
        return send(HttpRequest.newBuilder(URI.create(node + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
