package se.samsvar.query.operations;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.security.Viewer;

/** For administrators only, as the routes say. */
@RestController
class OperationsApi {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsApi.class);
    private static final String PATH = "/api/operations";
    private static final int LISTED = 500;

    private final ViewProcessors processors;
    private final WaitingLetters letters;

    OperationsApi(ViewProcessors processors, WaitingLetters letters) {
        this.processors = processors;
        this.letters = letters;
    }

    record ListedProcessors(List<ProcessorItem> items) {}

    record ListedLetters(List<DeadLetterItem> items) {}

    /** @param handled whether the event and those behind it are handled now; if not, they wait as before */
    record Retried(boolean handled) {}

    /** The event processors of the views, as the node that answers sees them. */
    @GetMapping(PATH + "/processors")
    ListedProcessors processors() {
        return new ListedProcessors(processors.all());
    }

    /** What the views could not digest, 500 at most, in the order in which it waits. */
    @GetMapping(PATH + "/dead-letters")
    ListedLetters deadLetters() {
        return new ListedLetters(letters.list(LISTED));
    }

    /** Handles the first event of a sequence again, and those behind it in order as long as that goes well. */
    @PostMapping(PATH + "/dead-letters/{group}/{event}/retry")
    Retried retry(@PathVariable String group, @PathVariable String event, Viewer viewer) {
        boolean handled = letters.retry(group, event);
        LOG.info(
                "{} had a dead letter of {} retried: {}",
                viewer.actor().name(),
                group,
                handled ? "handled" : "it waits still");
        return new Retried(handled);
    }
}
