package se.samsvar.query.partners;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

@Controller
class PartnerPages {

    private static final int EMPTY_ROWS = 3;

    private final PartnerQueries partners;

    PartnerPages(PartnerQueries partners) {
        this.partners = partners;
    }

    /** A row of the rota as its form shows it; empty where nothing is said yet. */
    record Row(String day, String from, String until, String contact) {

        private static final Row EMPTY = new Row("", "", "", "");

        private static Row of(DutyShift shift) {
            return new Row(
                    shift.day().name(),
                    time(shift.from()),
                    time(shift.until()),
                    shift.contactId().toString());
        }

        private static Row typed(Map<String, String> values, int row) {
            return new Row(
                    values.getOrDefault("dag-" + row, ""),
                    values.getOrDefault("fran-" + row, ""),
                    values.getOrDefault("till-" + row, ""),
                    values.getOrDefault("kontakt-" + row, ""));
        }

        private static String time(LocalTime time) {
            return time.withSecond(0).withNano(0).toString();
        }
    }

    @GetMapping("/parter")
    String all(Viewer viewer, Model model) {
        if (viewer.isPartner()) {
            return "redirect:/parter/" + viewer.organisation();
        }
        viewer.requirePartnerManager();
        model.addAttribute("partners", partners.all(viewer));
        return "partners/list";
    }

    @GetMapping("/parter/{id}")
    String one(@PathVariable String id, Viewer viewer, Model model) {
        PartnerItem partner = visible(id, viewer);
        PartnerItem.Reached reached = Objects.requireNonNull(partner.reached());
        model.addAttribute("partner", partner);
        model.addAttribute("reached", reached);
        model.addAttribute("manages", viewer.managesPartners());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("means", ContactMeans.values());
        model.addAttribute("languages", Language.values());
        RefusedForm refused = model.getAttribute("refused") instanceof RefusedForm form ? form : null;
        model.addAttribute("rows", rows(reached, refused));
        model.addAttribute("newContact", newContact(reached, refused));
        model.addAttribute("newException", UUID.randomUUID());
        return "partners/partner";
    }

    /** What was typed, or what is said with room for more. */
    private static List<Row> rows(PartnerItem.Reached reached, @Nullable RefusedForm refused) {
        List<Row> rows = new ArrayList<>();
        if (refused != null && refused.is("jour")) {
            for (int row = 0; refused.values().containsKey("dag-" + row); row++) {
                rows.add(Row.typed(refused.values(), row));
            }
        } else {
            reached.shifts().forEach(shift -> rows.add(Row.of(shift)));
            rows.addAll(Collections.nCopies(EMPTY_ROWS, Row.EMPTY));
        }
        return rows;
    }

    /** The id is chosen here, so that a contact that is sent twice is one. */
    private static String newContact(PartnerItem.Reached reached, @Nullable RefusedForm refused) {
        String typed = refused == null
                ? null
                : refused.typed("kontakt-" + refused.values().get("contactId"), "contactId");
        boolean isKnown = reached.contacts().stream()
                .anyMatch(contact -> contact.contactId().toString().equals(typed));
        return typed == null || isKnown ? UUID.randomUUID().toString() : typed;
    }

    /** @throws Refusal {@code access.not-allowed} where how it is reached is not for this viewer */
    PartnerItem visible(String id, Viewer viewer) {
        PartnerItem partner = partners.one(id, viewer);
        if (partner.reached() == null) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
        return partner;
    }
}
