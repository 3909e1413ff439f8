package se.samsvar.query.rebuild;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;

@RestController
class RebuildApi {
    private static final String PATH = "/api/audit/rebuild";
    private static final int LONGEST_WAIT = 60;
    private static final int LISTED = 20;

    private final Rebuilds rebuilds;
    private final Clock clock;

    RebuildApi(Rebuilds rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** The latest first. */
    record Listed(List<RebuildItem> items) {}

    /**
     * Builds every view anew beside the live ones and compares them. Where a rebuild runs already, that one is answered.
     *
     * @param wait how many seconds to wait for the comparison, 0 to 60
     * @return 200 with what was found, or 202 with how far it has come
     */
    @PostMapping(PATH)
    ResponseEntity<RebuildItem> rebuild(@RequestParam(defaultValue = "30") int wait, Viewer viewer) {
        RebuildAccess.requireReader(viewer);
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw BadParameter.malformed("wait", String.valueOf(wait));
        }
        Job started = rebuilds.start(viewer.actor().name());
        Job job = rebuilds.await(started.id(), Duration.ofSeconds(wait));
        return ResponseEntity.status(job.isRunning() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(URI.create(PATH + "/" + job.id()))
                .body(item(job));
    }

    @GetMapping(PATH)
    Listed latest(Viewer viewer) {
        RebuildAccess.requireReader(viewer);
        return new Listed(rebuilds.latest(LISTED).stream().map(this::item).toList());
    }

    @GetMapping(PATH + "/{id}")
    RebuildItem one(@PathVariable UUID id, Viewer viewer) {
        RebuildAccess.requireReader(viewer);
        return item(rebuilds.get(id));
    }

    /** Puts the rebuilt views in the place of the live ones. */
    @PostMapping(PATH + "/{id}/swap")
    RebuildItem swap(@PathVariable UUID id, Viewer viewer) {
        RebuildAccess.requireSwapper(viewer);
        return item(rebuilds.swap(id, viewer.actor().name()));
    }

    private RebuildItem item(Job job) {
        return RebuildItem.of(job, clock.instant());
    }
}
