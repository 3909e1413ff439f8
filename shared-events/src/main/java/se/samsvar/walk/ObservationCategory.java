package se.samsvar.walk;

import se.samsvar.Titled;

/** What an observation on a walk is about. */
public enum ObservationCategory implements Titled {
    LIGHTING("Belysning"),
    SIGHT_LINES("Sikt"),
    LITTER("Nedskräpning"),
    DAMAGE("Skadegörelse"),
    OPEN_DRUG_SCENE("Öppen drogscen"),
    FEELING_UNSAFE("Känns otryggt"),
    GOOD("Bra");

    private final String title;

    ObservationCategory(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
