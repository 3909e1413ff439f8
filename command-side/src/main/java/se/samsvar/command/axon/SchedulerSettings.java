package se.samsvar.command.axon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.Checked;

/**
 * Deadlines and other work that waits for its time.
 *
 * @param threads how many run at once
 * @param pollingInterval how late something may be that another node has scheduled
 * @param heartbeatInterval how often a node says of what it works on that it still does
 * @param retryInterval how long after a failure a deadline is tried again
 */
@ConfigurationProperties("samsvar.scheduler")
record SchedulerSettings(
        @DefaultValue("3") int threads,
        @DefaultValue("1s") Duration pollingInterval,
        @DefaultValue("5s") Duration heartbeatInterval,
        @DefaultValue("10s") Duration retryInterval) {

    SchedulerSettings {
        Checked.atLeastOne("samsvar.scheduler.threads", threads);
        Checked.positive("samsvar.scheduler.polling-interval", pollingInterval);
        Checked.positive("samsvar.scheduler.heartbeat-interval", heartbeatInterval);
        Checked.positive("samsvar.scheduler.retry-interval", retryInterval);
    }
}
