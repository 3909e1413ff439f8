package se.samsvar.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Stadsdel: the part of the city, by its name in the {@link DistrictCatalogue}. */
public record District(@JsonValue String name) implements Comparable<District> {

    /** Where nobody knows or says which part of the city it was. */
    public static final District UNKNOWN = new District("Okänd stadsdel");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public District {}

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    @Override
    public int compareTo(District other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
