package se.samsvar.response;

import java.util.List;
import se.samsvar.refusal.RefusalCode;

/** Asks what is wrong with a whole plan, without keeping it; the answer is {@link Faults}. */
public record CheckPlan(ResponsePlan plan) {

    /** @param faults empty where the plan can be published */
    public record Faults(List<Fault> faults) {}

    /**
     * @param field as in {@code rows[3].due}
     * @param arguments what the sentence of the code names
     */
    public record Fault(String field, RefusalCode code, List<String> arguments) {}
}
