package se.samsvar.incident;

import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** A point in WGS84, in degrees; must lie in Sweden. */
public record Position(double lat, double lon) {

    public Position {
        if (!(lat >= 55 && lat <= 70 && lon >= 10 && lon <= 25)) {
            throw new Refusal(RefusalCode.PLACE_POSITION, "position", String.valueOf(lat), String.valueOf(lon));
        }
    }
}
