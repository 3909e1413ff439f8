package se.samsvar.standalone.scenario;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reports of incidents, as a client would write them. */
public final class Reports {

    private Reports() {}

    public static Map<String, Object> shooting() {
        Map<String, Object> report = new HashMap<>();
        report.put("incidentId", UUID.randomUUID().toString());
        report.put("type", "SHOOTING");
        report.put("occurredAt", TestTime.now().minus(Duration.ofMinutes(20)).toString());
        report.put("reportedAt", TestTime.now().minus(Duration.ofMinutes(10)).toString());
        report.put("district", "Skultuna");
        report.put("address", "Bruksgatan 1");
        report.put("summary", "Skott mot port");
        report.put("confidentiality", "AUTHORITIES");
        return report;
    }

    public static Map<String, Object> shootingIn(String district) {
        Map<String, Object> report = shooting();
        report.put("district", district);
        return report;
    }

    /** Reports it and waits until the saga has carried out the plan, and every view has seen it. */
    public static String carriedOut(City city, Map<String, Object> report) {
        Api lead = city.as("lead");
        String id = lead.order("/api/incidents", report).path("incidentId").asString();
        await().until(() -> {
            String state = lead.read("/api/incidents/" + id)
                    .path("response")
                    .path("state")
                    .asString();
            return !state.equals("NONE");
        });
        new Views(city).awaitAll();
        return id;
    }
}
