package se.samsvar.query.reports;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.incidents.IncidentReports;

/** The reports; they have no tables of their own, each asks one view and so is of one event. */
@Configuration(proxyBeanMethods = false)
@Import({
    IncidentReports.class,
    Rendering.class,
    PdfFiles.class,
    ReportsPage.class,
    WeekReport.class,
    IncidentReport.class,
    PeriodReport.class,
})
public class ReportsView {}
