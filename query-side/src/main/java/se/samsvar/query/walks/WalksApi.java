package se.samsvar.query.walks;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.event.Paged;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.WalkStatus;

@RestController
class WalksApi {

    private final WalkQueries walks;

    WalksApi(WalkQueries walks) {
        this.walks = walks;
    }

    @GetMapping("/api/walks")
    Paged<WalkItem> walks(
            @RequestParam(defaultValue = "") Set<WalkStatus> status,
            @RequestParam @Nullable UUID incident,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        viewer.requireIncidents();
        return walks.find(status, incident, page, size, viewer);
    }

    @GetMapping("/api/walks/{id}")
    WalkItem walk(@PathVariable UUID id, Viewer viewer) {
        viewer.requireIncidents();
        return walks.find(id, viewer).orElseThrow(() -> new Refusal(RefusalCode.WALK_NOT_FOUND, null));
    }
}
