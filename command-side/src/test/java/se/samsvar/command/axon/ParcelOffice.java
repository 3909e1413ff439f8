package se.samsvar.command.axon;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandAxonConfiguration.class, Parcel.class, ParcelSaga.class})
class ParcelOffice {
    static ConfigurableApplicationContext open(String databaseUrl, Clock clock) {
        return new SpringApplicationBuilder(ParcelOffice.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .properties("spring.datasource.url=" + databaseUrl)
                .run();
    }

    @Bean
    Letters letters(JdbcClient jdbc) {
        return new Letters(jdbc);
    }

    @Bean
    Task<String> postcard(Letters letters) {
        return Tasks.oneTime("postcard", String.class)
                .execute((instance, context) -> letters.sent.add("postcard " + instance.getData()));
    }

    /** A side effect; some parcels are more than it can bear. */
    @ProcessingGroup("letters")
    static class Letters {
        private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

        final List<String> sent = new CopyOnWriteArrayList<>();
        volatile boolean mended;
        private final JdbcClient jdbc;

        Letters(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(ParcelMessages.Ordered event) {
            if (event.parcelId().startsWith("poison")) {
                throw new IllegalStateException("unreadable address");
            }
            if (event.parcelId().startsWith("torn") && !mended) {
                jdbc.sql("INSERT INTO command.planned_walk (walk_id) VALUES (NULL)")
                        .update();
            }
            LOG.warn("{} told of", event.parcelId());
            sent.add(event.parcelId());
        }

        @QueryHandler(queryName = "sent")
        boolean isSent(String parcelId) {
            LOG.warn("{} asked for", parcelId);
            return sent.contains(parcelId);
        }
    }
}
