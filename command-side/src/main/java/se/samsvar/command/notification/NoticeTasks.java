package se.samsvar.command.notification;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.axonframework.tracing.SpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a notice that the scheduler takes. Their names and data are a stored format. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    /** With each pause one and a half times the one before, from ten seconds on, this goes on for about nine hours. */
    private static final int RETRIES = 18;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final double LONGER = 1.5;
    private static final LocalTime DIGEST_AT = LocalTime.of(8, 0);
    private static final Duration DIGEST_RETRY = Duration.ofMinutes(1);

    @Bean
    TracedSteps tracedSteps(ObjectProvider<SpanFactory> spans) {
        return new TracedSteps(spans::getObject);
    }

    /** Named as the step that once delivered at once: what an earlier version left waiting goes on from here. */
    @Bean
    OneTimeTask<NoticeOrder> noticeAddressingTask(NoticeAddressing addressing, TracedSteps steps) {
        return Tasks.oneTime("deliver-notice", NoticeOrder.class)
                .onFailure(retrying((complete, reason) -> addressing.giveUp(
                        (NoticeOrder) complete.getExecution().taskInstance.getData(), reason, RETRIES + 1)))
                .execute((instance, context) -> {
                    NoticeOrder order = instance.getData();
                    steps.take("Notice.address", order, order.origin(), () -> addressing.address(order));
                });
    }

    @Bean
    OneTimeTask<DeliveryOrder> noticeDeliveryTask(NoticeDelivery delivery, TracedSteps steps) {
        return Tasks.oneTime("deliver-to-recipient", DeliveryOrder.class)
                .onFailure(retrying((complete, reason) -> delivery.giveUp(
                        (DeliveryOrder) complete.getExecution().taskInstance.getData(), reason, RETRIES + 1)))
                .execute((instance, context) -> {
                    DeliveryOrder order = instance.getData();
                    int attempt = context.getExecution().consecutiveFailures + 1;
                    steps.take("Notice.deliver", order, order.origin(), () -> delivery.deliver(order, attempt));
                });
    }

    /** At eight in Västerås, whatever the clocks do; once on return where nothing ran at that time. */
    @Bean
    RecurringTask<Void> dailyDigestTask(DailyDigest digest) {
        return Tasks.recurring("daily-digest", Schedules.daily(ZoneId.of("Europe/Stockholm"), DIGEST_AT))
                .onFailure(new OnFailureRetryLater<>(DIGEST_RETRY))
                .execute((instance, context) -> digest.ask());
    }

    private static <T> FailureHandler<T> retrying(BiConsumer<ExecutionComplete, String> giveUp) {
        return new MaxRetriesFailureHandler<>(
                RETRIES,
                new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, LONGER),
                (complete, operations) -> giveUp.accept(
                        complete,
                        complete.getCause().map(UndeliveredException::words).orElse("?")));
    }
}
