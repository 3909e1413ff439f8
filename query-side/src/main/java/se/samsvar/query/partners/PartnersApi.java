package se.samsvar.query.partners;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.event.Paged;
import se.samsvar.query.security.Viewer;

@RestController
class PartnersApi {

    private final PartnerQueries partners;

    PartnersApi(PartnerQueries partners) {
        this.partners = partners;
    }

    @GetMapping("/api/partners")
    Paged<PartnerItem> partners(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Viewer viewer) {
        Paged.check(page, size);
        List<PartnerItem> all = partners.all(viewer);
        List<PartnerItem> items =
                all.stream().skip((long) page * size).limit(size).toList();
        return new Paged<>(items, page, size, all.size());
    }

    @GetMapping("/api/partners/{id}")
    PartnerItem partner(@PathVariable String id, Viewer viewer) {
        return partners.one(id, viewer);
    }
}
