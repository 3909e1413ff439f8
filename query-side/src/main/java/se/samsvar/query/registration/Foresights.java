package se.samsvar.query.registration;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.query.incidents.IncidentQueries;
import se.samsvar.query.security.Viewer;
import se.samsvar.response.PreviewResponse;
import se.samsvar.response.PreviewResponse.Preview;

/** Asks the command side what a report would cause. A report can be sent also where it doesn't answer. */
final class Foresights {
    private static final Logger LOG = LoggerFactory.getLogger(Foresights.class);
    private static final long ANSWER_SECONDS = 3;

    private final QueryGateway queries;
    private final IncidentQueries incidents;

    Foresights(QueryGateway queries, IncidentQueries incidents) {
        this.queries = queries;
        this.incidents = incidents;
    }

    Foresight of(Report report, Viewer viewer) {
        return new Foresight(preview(report.preview()), incidents.similar(report.similarity(), viewer));
    }

    private @Nullable Preview preview(PreviewResponse question) {
        try {
            return queries.query(question, Preview.class).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("No preview of a response: {}", e.toString());
            return null;
        }
    }
}
