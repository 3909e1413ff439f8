package se.samsvar.goal;

import se.samsvar.Titled;

/** Målområden: the eight goal areas of the agreement. */
public enum GoalArea implements Titled {
    A("Inga utsatta områden"),
    B("Barn och unga ska lyckas"),
    C("Ökad tillit till myndigheter"),
    D("Minskad socioekonomisk segregation"),
    E("Egenmakt"),
    F("Öka möjlighet till långsiktig försörjning"),
    G("Trygga och bra boendemiljöer"),
    H("Reducera dödligt våld");

    private final String title;

    GoalArea(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
