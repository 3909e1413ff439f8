package se.samsvar.incident;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Registers an incident. The same report again changes nothing; another one under the same id is refused. */
public sealed interface ReportIncident {

    IncidentId incidentId();

    IncidentFacts facts();

    IncidentType type();

    record ReportShooting(@TargetAggregateIdentifier IncidentId incidentId, IncidentFacts facts)
            implements ReportIncident {
        @Override
        public IncidentType type() {
            return IncidentType.SHOOTING;
        }
    }

    record ReportExplosion(@TargetAggregateIdentifier IncidentId incidentId, IncidentFacts facts)
            implements ReportIncident {
        @Override
        public IncidentType type() {
            return IncidentType.EXPLOSION;
        }
    }

    record ReportDeadlyViolence(@TargetAggregateIdentifier IncidentId incidentId, IncidentFacts facts)
            implements ReportIncident {
        @Override
        public IncidentType type() {
            return IncidentType.DEADLY_VIOLENCE;
        }
    }

    record ReportOpenDrugScene(@TargetAggregateIdentifier IncidentId incidentId, IncidentFacts facts)
            implements ReportIncident {
        @Override
        public IncidentType type() {
            return IncidentType.OPEN_DRUG_SCENE;
        }
    }

    record ReportArson(@TargetAggregateIdentifier IncidentId incidentId, IncidentFacts facts)
            implements ReportIncident {
        @Override
        public IncidentType type() {
            return IncidentType.ARSON;
        }
    }

    record ReportThreat(@TargetAggregateIdentifier IncidentId incidentId, IncidentFacts facts)
            implements ReportIncident {
        @Override
        public IncidentType type() {
            return IncidentType.THREAT;
        }
    }

    static ReportIncident of(IncidentType type, IncidentId id, IncidentFacts facts) {
        return switch (type) {
            case SHOOTING -> new ReportShooting(id, facts);
            case EXPLOSION -> new ReportExplosion(id, facts);
            case DEADLY_VIOLENCE -> new ReportDeadlyViolence(id, facts);
            case OPEN_DRUG_SCENE -> new ReportOpenDrugScene(id, facts);
            case ARSON -> new ReportArson(id, facts);
            case THREAT -> new ReportThreat(id, facts);
        };
    }
}
