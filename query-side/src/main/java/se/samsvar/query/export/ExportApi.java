package se.samsvar.query.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.query.ledger.SealedParts;
import se.samsvar.query.security.Viewer;

@Controller
class ExportApi {

    private final ExportRange range;
    private final Exporter exporter;

    ExportApi(ExportRange range, Exporter exporter) {
        this.range = range;
        this.exporter = exporter;
    }

    /** @param from a number, an instant or a date, as {@code to}; both ends are included */
    @GetMapping({"/api/audit/export", "/granskning/export"})
    void export(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        viewer.requireAuditor();
        SealedParts.Part part = range.part(from, to);
        String name = "samsvar-" + part.first() + "-" + part.last() + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        exporter.write(part, new Exporter.Asked(from, to), viewer, response.getOutputStream());
    }
}
