package se.samsvar.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.audit.AuditView;
import se.samsvar.query.axon.QueryAxonConfiguration;
import se.samsvar.query.calendar.CalendarView;
import se.samsvar.query.export.ExportSide;
import se.samsvar.query.figures.FiguresView;
import se.samsvar.query.goals.GoalsView;
import se.samsvar.query.imports.ImportsView;
import se.samsvar.query.inbox.InboxView;
import se.samsvar.query.incidents.IncidentsView;
import se.samsvar.query.ledger.LedgerSide;
import se.samsvar.query.links.LinksView;
import se.samsvar.query.live.LiveSide;
import se.samsvar.query.map.MapSide;
import se.samsvar.query.operations.OperationsSide;
import se.samsvar.query.partners.PartnersView;
import se.samsvar.query.picture.PictureView;
import se.samsvar.query.plans.PlansView;
import se.samsvar.query.problem.ProblemSide;
import se.samsvar.query.reads.ReadsSide;
import se.samsvar.query.rebuild.RebuildSide;
import se.samsvar.query.registration.RegistrationPage;
import se.samsvar.query.replay.ReplayView;
import se.samsvar.query.reports.ReportsView;
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
    MapSide.class,
    LiveSide.class,
    PictureView.class,
    IncidentsView.class,
    RegistrationPage.class,
    WalksView.class,
    CalendarView.class,
    PartnersView.class,
    LinksView.class,
    PlansView.class,
    ReportsView.class,
    InboxView.class,
    ImportsView.class,
    GoalsView.class,
    FiguresView.class,
    AuditView.class,
    LedgerSide.class,
    ReadsSide.class,
    ExportSide.class,
    ReplayView.class,
    SentenceConfiguration.class,
    RebuildSide.class,
    OperationsSide.class,
})
public class QuerySide {}
