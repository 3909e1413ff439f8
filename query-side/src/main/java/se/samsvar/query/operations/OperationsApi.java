package se.samsvar.query.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.incident.FreeText;
import se.samsvar.operations.Deed;
import se.samsvar.operations.ProcessorState;
import se.samsvar.operations.Side;
import se.samsvar.operations.WaitingLetter;
import se.samsvar.query.security.Viewer;

/** For administrators only, as the routes say. */
@RestController
@RequestMapping("/api/operations")
class OperationsApi {
    private static final int LISTED = 500;

    private final BothSides sides;

    OperationsApi(BothSides sides) {
        this.sides = sides;
    }

    /** @param away sides that did not answer, and so are not listed */
    record ListedProcessors(List<ProcessorState> items, List<Side> away) {}

    record ListedLetters(List<WaitingLetter> items, List<Side> away) {}

    record ListedDeeds(List<Deed> items, List<Side> away) {}

    /** @param handled whether the event and those behind it are handled now; if not, they wait as before */
    record Retried(boolean handled) {}

    /** @param reason why the event will never be handled there */
    record Eviction(@Nullable String reason) {}

    /** The event processors of both sides, as the nodes that answer see them. */
    @GetMapping("/processors")
    ListedProcessors processors() {
        Overview overview = sides.look(0);
        return new ListedProcessors(overview.processors(), overview.away());
    }

    /** What could not be digested, 500 at most of each side, in the order in which it waits. */
    @GetMapping("/dead-letters")
    ListedLetters deadLetters() {
        Overview overview = sides.look(LISTED);
        return new ListedLetters(overview.letters(), overview.away());
    }

    /** What was done here, 500 at most of each side, the latest first. */
    @GetMapping("/log")
    ListedDeeds log() {
        Overview overview = sides.look(LISTED);
        return new ListedDeeds(overview.deeds(), overview.away());
    }

    /** Lets a processor stand still, on every node and over restarts; each node follows within a second or so. */
    @PostMapping("/processors/{name}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable String name, Viewer viewer) {
        sides.pause(name, viewer.actor());
    }

    @PostMapping("/processors/{name}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void start(@PathVariable String name, Viewer viewer) {
        sides.start(name, viewer.actor());
    }

    /** Sends a view back to the first event. Nothing else can be sent back. */
    @PostMapping("/processors/{name}/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String name, Viewer viewer) {
        sides.reset(name, viewer.actor());
    }

    /** Handles the first event of a sequence again, and those behind it in order as long as that goes well. */
    @PostMapping("/dead-letters/{group}/{event}/retry")
    Retried retry(@PathVariable String group, @PathVariable String event, Viewer viewer) {
        return new Retried(sides.retry(group, event, viewer.actor()));
    }

    /** Gives the first event of a sequence up; those behind it wait until they are retried. */
    @PostMapping("/dead-letters/{group}/{event}/evict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evict(@PathVariable String group, @PathVariable String event, @RequestBody Eviction body, Viewer viewer) {
        sides.evict(group, event, FreeText.checked("reason", body.reason()), viewer.actor());
    }
}
