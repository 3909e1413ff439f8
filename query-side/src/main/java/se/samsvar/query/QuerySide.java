package se.samsvar.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.audit.AuditView;
import se.samsvar.query.axon.QueryAxonConfiguration;
import se.samsvar.query.calendar.CalendarView;
import se.samsvar.query.figures.FiguresView;
import se.samsvar.query.goals.GoalsView;
import se.samsvar.query.imports.ImportsView;
import se.samsvar.query.inbox.InboxView;
import se.samsvar.query.incidents.IncidentsView;
import se.samsvar.query.links.LinksView;
import se.samsvar.query.live.LiveSide;
import se.samsvar.query.partners.PartnersView;
import se.samsvar.query.picture.PictureView;
import se.samsvar.query.plans.PlansView;
import se.samsvar.query.problem.ProblemSide;
import se.samsvar.query.registration.RegistrationPage;
import se.samsvar.query.security.SecuritySide;
import se.samsvar.query.sentence.SentenceConfiguration;
import se.samsvar.query.walks.WalksView;
import se.samsvar.query.web.WebSide;

/** All of the query side, to import into an application. */
@Configuration(proxyBeanMethods = false)
@Import({
    QueryAxonConfiguration.class,
    ProblemSide.class,
    WebSide.class,
    SecuritySide.class,
    LiveSide.class,
    PictureView.class,
    IncidentsView.class,
    RegistrationPage.class,
    WalksView.class,
    CalendarView.class,
    PartnersView.class,
    LinksView.class,
    PlansView.class,
    InboxView.class,
    ImportsView.class,
    GoalsView.class,
    FiguresView.class,
    AuditView.class,
    SentenceConfiguration.class,
})
public class QuerySide {}
