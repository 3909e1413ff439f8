package se.samsvar.query.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsvar.link.FindLink.Kind;
import se.samsvar.link.FindLink.State;
import se.samsvar.link.FindLink.View;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.form.Typed;
import se.samsvar.query.web.Times;
import se.samsvar.refusal.Refusal;
import se.samsvar.walk.WalkReply;

/** Programs that check mails open their links too, so only the button of the page does anything. */
@Controller
class LinkPages {

    private static final String PAGE = "links/page";

    private final Links links;

    LinkPages(Links links) {
        this.links = links;
    }

    @GetMapping("/svar/{token}")
    String show(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        View view = links.find(token);
        if (view.state() == State.UNKNOWN) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return page(token, view, view.state(), locale, model);
    }

    /** Answers with the page itself: the link is used up, so there is nothing to be sent on to. */
    @PostMapping("/svar/{token}")
    String use(
            @PathVariable String token,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        View view = links.find(token);
        Typed typed = new Typed(request);
        try {
            WalkReply reply = view.kind() == Kind.WALK ? typed.choice("reply", WalkReply.class) : null;
            links.use(token, reply, reply == null || reply == WalkReply.DECLINED ? 0 : typed.count("people"));
            model.addAttribute("done", reply == null ? Kind.TASK.name() : reply.name());
            return page(token, view, State.USABLE, locale, model);
        } catch (Refusal refusal) {
            RefusedForm.answer(refusal, response);
            State state = state(refusal);
            if (state == State.USABLE) {
                model.addAttribute("refused", refusal.sentence(locale));
                model.addAttribute("people", typed.text("people"));
            }
            return page(token, view, state, locale, model);
        }
    }

    /** What the refusal says of the link; other refusals leave it as it is. */
    private static State state(Refusal refusal) {
        return switch (refusal.code()) {
            case LINK_USED -> State.USED;
            case LINK_EXPIRED -> State.EXPIRED;
            case LINK_REVOKED -> State.REVOKED;
            case LINK_UNKNOWN -> State.UNKNOWN;
            default -> State.USABLE;
        };
    }

    private static String page(String token, View view, State state, Locale locale, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("state", state.name());
        model.addAttribute("link", view);
        model.addAttribute("at", at(view.at(), locale));
        model.addAttribute("answers", WalkReply.values());
        return PAGE;
    }

    private static @Nullable String at(@Nullable Instant at, Locale locale) {
        return at == null
                ? null
                : DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", locale).format(at.atZone(Times.ZONE));
    }
}
