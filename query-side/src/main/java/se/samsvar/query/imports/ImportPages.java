package se.samsvar.query.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samsvar.police.FindImportProgress;
import se.samsvar.query.security.Viewer;

@Controller
class ImportPages {

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/import")
    String form(Viewer viewer) {
        viewer.requireLead();
        return "imports/form";
    }

    @PostMapping("/import")
    String start(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String json,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        viewer.requireLead();
        String given = file == null || file.isEmpty() ? json : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (given.isBlank()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("missing", true);
            return "imports/form";
        }
        return "redirect:/import/" + imports.start(given, viewer);
    }

    /** The whole page, or the part that changes where htmx asks for it. */
    @GetMapping("/import/{id}")
    String progress(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            Model model) {
        viewer.requireLead();
        model.addAttribute("id", id);
        FindImportProgress.Progress progress = imports.progress(id);
        model.addAttribute("progress", progress);
        model.addAttribute("ended", progress != null && (progress.result() != null || progress.failure() != null));
        return htmx == null ? "imports/progress" : "imports/progress :: progress";
    }
}
