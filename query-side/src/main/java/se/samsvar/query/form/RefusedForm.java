package se.samsvar.query.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalKind;

/**
 * A form that was refused, to be shown again as {@code refused} in the model.
 *
 * @param form which of the page's forms it was
 * @param field that is to blame, or null
 * @param values what was typed
 */
public record RefusedForm(
        String form, String sentence, @Nullable String field, Map<String, String> values) {
    private static final String RETRY_AFTER_SECONDS = "5";

    public static void show(
            Refusal refusal, String form, Model model, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, typed[0]));
        answer(refusal, response);
        model.addAttribute(
                "refused",
                new RefusedForm(
                        form, refusal.sentence(RequestContextUtils.getLocale(request)), refusal.field(), values));
    }

    public boolean is(String other) {
        return form.equals(other);
    }

    /** What was typed into a field of this form, or null. */
    public @Nullable String typed(String other, String name) {
        return is(other) ? values.get(name) : null;
    }

    /** The status, and where it may work later, when. */
    public static void answer(Refusal refusal, HttpServletResponse response) {
        RefusalKind kind = refusal.code().kind();
        response.setStatus(kind.status());
        if (kind == RefusalKind.AWAY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }
}
