package se.samsvar.query.ledger;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsvar.standalone.scenario.City;

/** Reads a city's pages as somebody who has signed in. */
final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final City city;

    SignedIn(City city, String account) {
        this.city = city;
        Matcher token = TOKEN.matcher(page("/login"));
        String csrf = token.find() ? token.group(1) : "";
        send(HttpRequest.newBuilder(URI.create(city.address() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrf + "&username=" + account + "&password=" + account)));
    }

    String page(String path) {
        return send(HttpRequest.newBuilder(URI.create(city.address() + path)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
