package se.samsvar.query.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.refusal.RefusalText;
import se.samsvar.response.CheckPlan;

/** What is wrong with a plan that somebody edits, each sentence at its field. */
final class PlanFaults {

    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final Locale locale;

    PlanFaults(Locale locale) {
        this.locale = locale;
    }

    void add(String field, RefusalCode code, List<String> arguments) {
        sentences.putIfAbsent(field, RefusalText.text(code.code(), arguments, locale));
    }

    void addAll(List<CheckPlan.Fault> faults) {
        faults.forEach(fault -> add(fault.field(), fault.code(), fault.arguments()));
    }

    /** A refusal that names no field is about the whole. */
    void add(Refusal refusal) {
        String field = refusal.field();
        sentences.putIfAbsent(field == null ? "" : field, refusal.sentence(locale));
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public int size() {
        return sentences.size();
    }

    public Map<String, String> all() {
        return sentences;
    }

    public @Nullable String at(String field) {
        return sentences.get(field);
    }

    /** Whether anything of the row is wrong. */
    public boolean in(int row) {
        String prefix = TypedRow.field(row, "");
        return sentences.keySet().stream()
                .anyMatch(field -> field.equals("rows[" + row + "]") || field.startsWith(prefix));
    }
}
