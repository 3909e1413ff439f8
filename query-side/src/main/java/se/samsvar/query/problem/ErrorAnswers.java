package se.samsvar.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;

/** The same fault as a page for people or as a problem for other systems, by the path that was asked for. */
final class ErrorAnswers {
    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    Object answer(HttpServletRequest request, HttpServletResponse response, Fault fault) {
        return Problems.isApi(request) ? problems.answer(request, fault) : page(request, response, fault);
    }

    private ModelAndView page(HttpServletRequest request, HttpServletResponse response, Fault fault) {
        response.setStatus(fault.status());
        if (fault.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        Locale locale = problems.locale(request);
        ExtendedModelMap model = new ExtendedModelMap();
        model.addAttribute("title", fault.title(locale));
        model.addAttribute("sentence", fault.sentence(locale));
        model.addAttribute("code", fault.code());
        model.addAttribute("help", "error." + helpFor(fault.status()));
        return new ModelAndView("web/error", model);
    }

    private static int helpFor(int status) {
        return switch (status) {
            case 401, 403, 404, 405, 409, 413, 422, 500, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
