package se.samsvar.command.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samsvar.command.intake.SeriousRecords;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.ReportIncident;

/**
 * The serious incidents of the real feed, moved into 120 days with their hour and their day of the week: the run passes
 * both clock changes, Christmas, New Year and Easter.
 */
final class Incidents2025 {

    static final ZoneId CITY = ZoneId.of("Europe/Stockholm");
    static final LocalDate START = LocalDate.of(2025, 9, 15);
    private static final int DAYS = 120;

    private Incidents2025() {}

    static List<ReportIncident> all() {
        List<ReportIncident> records = SeriousRecords.all();
        List<ReportIncident> moved = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            moved.add(moved(records.get(i), START.plusDays((long) i * DAYS / records.size())));
        }
        return moved;
    }

    private static ReportIncident moved(ReportIncident report, LocalDate earliest) {
        IncidentFacts facts = report.facts();
        ZonedDateTime occurred = facts.occurredAt().atZone(CITY);
        LocalDate day = earliest.plusDays(Math.floorMod(
                occurred.getDayOfWeek().getValue() - earliest.getDayOfWeek().getValue(), 7));
        Instant at = day.atTime(occurred.toLocalTime()).atZone(CITY).toInstant();
        Instant reportedAt = at.plus(Duration.between(facts.occurredAt(), Objects.requireNonNull(facts.reportedAt())));
        return ReportIncident.of(
                report.type(),
                report.incidentId(),
                new IncidentFacts(
                        at,
                        reportedAt,
                        facts.place(),
                        facts.suspected(),
                        facts.attempted(),
                        facts.buildingHit(),
                        facts.inHome(),
                        facts.injured(),
                        facts.summary(),
                        facts.source()));
    }
}
