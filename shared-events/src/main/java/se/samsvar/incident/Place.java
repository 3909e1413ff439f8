package se.samsvar.incident;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened: outdoors or in common areas, never inside a home.
 *
 * @param address street and number, or a place that people know
 */
public record Place(
        District district,
        @Nullable String address,
        @Nullable Position position) {

    /** @throws se.samsvar.refusal.Refusal where the district is unknown or the address holds personal data */
    public static Place checked(String district, @Nullable String address, @Nullable Position position) {
        return new Place(DistrictCatalogue.get(district), FreeText.optional("address", address), position);
    }
}
