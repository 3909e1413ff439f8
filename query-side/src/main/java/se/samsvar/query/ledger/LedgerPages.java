package se.samsvar.query.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;

@Controller
class LedgerPages {

    private final Ledger ledger;
    private final Proofs proofs;
    private final Verifications verifications;
    private final Witnesses witnesses;

    LedgerPages(Ledger ledger, Proofs proofs, Verifications verifications, Witnesses witnesses) {
        this.ledger = ledger;
        this.proofs = proofs;
        this.verifications = verifications;
        this.witnesses = witnesses;
    }

    /** The whole page, or the part that changes where htmx asks for it. */
    @GetMapping("/granskning")
    String overview(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Viewer viewer, Model model) {
        viewer.requireAuditor();
        progress(model);
        if (htmx != null) {
            return "ledger/overview :: progress";
        }
        fill(model);
        return "ledger/overview";
    }

    @PostMapping("/granskning/verifiera")
    String verify(Viewer viewer) {
        viewer.requireAuditor();
        ledger.begin();
        return "redirect:/granskning#verifiering";
    }

    /** Against a checkpoint that somebody kept. */
    @PostMapping("/granskning/jamfor")
    String compare(
            @RequestParam(defaultValue = "") String checkpoint,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requireAuditor();
        try {
            model.addAttribute("compared", ledger.verified(checkpoint));
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, "compare", model, request, response);
        }
        progress(model);
        fill(model);
        return "ledger/overview";
    }

    /** The checkpoint as a file, to be kept elsewhere. */
    @GetMapping(path = "/granskning/kontrollpunkt", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> checkpoint(Viewer viewer) {
        viewer.requireAuditor();
        SignedCheckpoint latest = ledger.checkpoint().orElseThrow(() -> BadParameter.unknown("checkpoint", ""));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kontrollpunkt-" + latest.checkpoint().size() + ".txt")
                                .build()
                                .toString())
                .body(latest.note().written());
    }

    /** From the form that asks for a number. */
    @GetMapping("/granskning/handelse")
    String proof(@RequestParam long nummer, Viewer viewer) {
        viewer.requireAuditor();
        return "redirect:/granskning/handelse/" + nummer;
    }

    @GetMapping("/granskning/handelse/{number}")
    String proof(@PathVariable long number, Viewer viewer, Model model) {
        viewer.requireAuditor();
        Proofs.Inclusion proof =
                proofs.inclusion(number).orElseThrow(() -> BadParameter.unknown("number", String.valueOf(number)));
        model.addAttribute("proof", proof);
        return "ledger/proof";
    }

    private void progress(Model model) {
        model.addAttribute("running", verifications.isRunning());
        model.addAttribute("failed", verifications.hasFailed());
        model.addAttribute("at", verifications.at());
        model.addAttribute("report", ledger.last());
    }

    private void fill(Model model) {
        model.addAttribute("checkpoint", ledger.checkpoint().orElse(null));
        model.addAttribute("problem", ledger.problem());
        model.addAttribute("signers", ledger.signers());
        model.addAttribute("witnesses", witnesses.all());
        model.addAttribute("told", witnesses.told());
    }
}
