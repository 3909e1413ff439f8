package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is kept in memory of an aggregate is what its events give, so that the cache never changes an answer. */
class CachedAggregatesTest {
    private final City city = City.get();
    private final Cache cache = city.bean(Cache.class);

    @Test
    void whatIsKeptIsWhatTheEventsGive() {
        String incident = Reports.carriedOut(city, Reports.shootingIn("Bäckby"));
        JsonNode shown = city.as("lead").read("/api/incidents/" + incident);
        String task = city.as("mimer").all("/api/tasks?partner=mimer&status=ASSIGNED").stream()
                .filter(one -> one.path("incidentId").asString().equals(incident))
                .findFirst()
                .orElseThrow()
                .path("taskId")
                .asString();
        Api mimer = city.as("mimer");
        mimer.order("/api/tasks/" + task + "/acknowledgement", Map.of());
        mimer.order("/api/tasks/" + task + "/comments", Map.of("text", "Vi är på väg"));
        mimer.order("/api/tasks/" + task + "/completion", Map.of("outcome", "Klart"));
        city.as("lead")
                .order(
                        "/api/incidents/" + incident + "/notes",
                        Map.of("text", "Lugnt på platsen", "confidentiality", "ALL_PARTNERS"));

        requireSame("se.samsvar.command.incident.Incident", incident);
        requireSame("se.samsvar.command.task.PartnerTask", task);
        requireSame(
                "se.samsvar.command.walk.SafetyWalk",
                shown.path("walk").path("walkId").asString());
    }

    private void requireSame(String type, String id) {
        assertThat(cache.containsKey(id)).as("%s is kept", type).isTrue();
        Object kept = loaded(type, id);
        cache.remove(id);
        Object fromEvents = loaded(type, id);
        assertThat(fromEvents).isNotSameAs(kept);
        assertThat(fromEvents).usingRecursiveComparison().isEqualTo(kept);
    }

    private Object loaded(String type, String id) {
        Repository<?> repository = city.bean(Configuration.class).repository(classOf(type));
        return Objects.requireNonNull(new TransactionTemplate(city.bean(PlatformTransactionManager.class))
                .execute(_ -> {
                    UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
                    try {
                        return root(repository.load(id));
                    } finally {
                        work.commit();
                    }
                }));
    }

    private static <T> Object root(Aggregate<T> aggregate) {
        return Objects.requireNonNull(aggregate.<Object>invoke(root -> root));
    }

    private static Class<?> classOf(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }
}
