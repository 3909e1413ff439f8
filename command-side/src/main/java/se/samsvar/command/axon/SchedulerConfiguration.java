package se.samsvar.command.axon;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import se.samsvar.telemetry.TraceInLog;

/** Deadlines in PostgreSQL; every other {@code Task} bean is carried out by the same scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchedulerSettings.class)
class SchedulerConfiguration {
    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock, SchedulerSettings settings) {
        // what is scheduled in a transaction exists only if that commits
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), whenNeeded(tasks))
                .startTasks(recurring(tasks))
                .tableName("command.scheduled_tasks")
                .serializer(new TaskJson())
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                // what a killed node had begun is taken over after six missed heartbeats
                .heartbeatInterval(settings.heartbeatInterval())
                .enableImmediateExecution()
                .build();
    }

    private static List<Task<?>> whenNeeded(List<Task<?>> tasks) {
        return tasks.stream()
                .filter(task -> !(task instanceof RecurringTask<?>))
                .toList();
    }

    /** They put themselves into the scheduler. */
    private static List<RecurringTask<?>> recurring(List<Task<?>> tasks) {
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> one) {
                recurring.add(one);
            }
        }
        return recurring;
    }

    /** As Axon's own, which would wait five minutes after a failure. */
    @Bean
    @Qualifier("deadlineDetailsTask")
    Task<DbSchedulerBinaryDeadlineDetails> deadlineTask(
            ObjectProvider<DbSchedulerDeadlineManager> deadlines, SchedulerSettings settings) {
        Task<DbSchedulerBinaryDeadlineDetails> task = DbSchedulerDeadlineManager.binaryTask(deadlines::getObject);
        return Tasks.oneTime(task.getName(), task.getDataClass())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.retryInterval()))
                .execute(task::execute);
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SchedulerLifecycle(scheduler);
    }

    @Bean
    DeadlineManager deadlineManager(
            Scheduler scheduler,
            org.axonframework.config.Configuration axon,
            @Qualifier("eventSerializer") Serializer serializer,
            TransactionManager transactions,
            List<CorrelationDataProvider> correlation) {
        DbSchedulerDeadlineManager deadlines = new LenientDeadlines(DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                .serializer(serializer)
                .transactionManager(transactions)
                .startScheduler(false)
                .stopScheduler(false));
        deadlines.registerHandlerInterceptor(new TraceInLog<>());
        // without it what a deadline causes would not say what caused it
        deadlines.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        return deadlines;
    }
}
