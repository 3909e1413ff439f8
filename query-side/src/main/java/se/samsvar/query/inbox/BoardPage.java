package se.samsvar.query.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Fragments;
import se.samsvar.query.web.Parameters;
import se.samsvar.query.web.Requests;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Tavlan: everybody's tasks by state; a partner sees its own lane. Cards are moved by the forms of the tasks. */
@Controller
class BoardPage {

    private final BoardQueries board;

    BoardPage(BoardQueries board) {
        this.board = board;
    }

    @GetMapping("/tavla")
    String board(
            @RequestParam @Nullable String part,
            @RequestParam @Nullable String handelse,
            @RequestParam @Nullable String stadsdel,
            @RequestParam(defaultValue = "false") boolean over,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requireIncidents();
        BoardFilter filter =
                new BoardFilter(partner(part, viewer), incident(handelse), Parameters.district(stadsdel), over);
        model.addAttribute("board", board.find(filter, viewer));
        model.addAttribute("columns", Board.COLUMNS);
        model.addAttribute("filter", filter);
        model.addAttribute("partners", viewer.isPartner() ? List.of() : PartnerCatalogue.withTasks());
        model.addAttribute("districts", DistrictCatalogue.all());
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("mayWork", viewer.isLead() || viewer.isPartner());
        model.addAttribute("address", Requests.address(request));
        return Fragments.view("inbox/board", "live", request, response);
    }

    private static @Nullable PartnerId partner(@Nullable String asked, Viewer viewer) {
        if (asked == null || asked.isBlank()) {
            return viewer.onlyPartner();
        }
        PartnerId partner = PartnerCatalogue.get(new PartnerId(asked)).id();
        if (!viewer.seesTasksOf(partner)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "part");
        }
        return partner;
    }

    private static @Nullable UUID incident(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(asked.strip());
        } catch (IllegalArgumentException _) {
            throw BadParameter.malformed("handelse", asked);
        }
    }
}
