package se.samsvar.query.inbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    InboxProjection.class,
    TaskRows.class,
    WalkRows.class,
    IncidentRows.class,
    TaskQueries.class,
    TaskHistory.class,
    InvitedWalks.class,
    TasksApi.class,
    TaskPage.class,
    InboxPages.class,
    BoardQueries.class,
    BoardPage.class,
    TaskForms.class,
})
public class InboxView {}
