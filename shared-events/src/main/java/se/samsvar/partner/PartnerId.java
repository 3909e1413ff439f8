package se.samsvar.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The short code of an organisation, such as {@code mimer}. */
public record PartnerId(@JsonValue String code) implements Comparable<PartnerId> {

    /** Operativ ledning, which has tasks of its own. */
    public static final PartnerId LEAD = new PartnerId("ledning");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnerId {
        code = code.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(PartnerId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
