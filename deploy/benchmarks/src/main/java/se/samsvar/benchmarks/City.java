package se.samsvar.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.samsvar.incident.District;
import se.samsvar.incident.DistrictCatalogue;
import tools.jackson.databind.json.JsonMapper;

/** The people of the city over HTTP: the lead who reports, and a partner who looks into the inbox. */
final class City {

    private static final List<District> DISTRICTS =
            DistrictCatalogue.all().stream().filter(District::isKnown).toList();

    private final String lead;
    private final String partner;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger reports = new AtomicInteger();

    City(String address) {
        this(address, address);
    }

    /**
     * @param lead where the lead reports
     * @param partner where the partner looks into the inbox
     */
    City(String lead, String partner) {
        this.lead = lead;
        this.partner = partner;
    }

    /** @return when it came back, by {@link System#nanoTime()} */
    long report(UUID incident) throws IOException, InterruptedException {
        Instant now = Instant.now();
        Map<String, Object> body = Map.of(
                "incidentId", incident.toString(),
                "type", "SHOOTING",
                "occurredAt", now.minus(Duration.ofMinutes(20)).toString(),
                "district",
                        DISTRICTS
                                .get(reports.getAndIncrement() % DISTRICTS.size())
                                .name(),
                "address", "Bruksgatan 1",
                "summary", "Skott mot port, ingen skadad",
                "confidentiality", "AUTHORITIES");
        HttpRequest request = request("lead", lead + "/api/incidents")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        long answered = System.nanoTime();
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answered;
    }

    /** How many of the newest tasks in the partner's inbox are of this incident. */
    int tasks(UUID incident) throws IOException, InterruptedException {
        HttpRequest request = request("mimer", partner + "/api/tasks?partner=mimer&size=50")
                .GET()
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().split("\"incidentId\":\"" + incident, -1).length - 1;
    }

    private HttpRequest.Builder request(String account, String address) {
        String credentials = account + ":" + account;
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
