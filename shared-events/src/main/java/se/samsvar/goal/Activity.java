package se.samsvar.goal;

import se.samsvar.Titled;

/** Aktiviteter: the sixteen activities of the agreement. */
public enum Activity implements Titled {
    UVAS("Minska antalet unga som varken arbetar eller studerar"),
    FAM("Familjer med barn i riskzon, sårbara familjer"),
    SKJ("Minska antalet skjutningar och sprängningar"),
    INS("Minska insocialisering och nyrekrytering till kriminella nätverk"),
    MYN("Myndighetsnärvaro i stadsdelarna"),
    BOI("Boendeinflytande"),
    FSK("Ökad inskrivningsgrad i förskolan"),
    FER("Feriepraktik"),
    LIK("Öka likvärdigheten i skolan"),
    MBU("Människan bakom uniformen"),
    STR("Skapa trygga stråk och platser"),
    DIG("Minska digitalt utanförskap"),
    VAL("Motverka välfärdsbrott"),
    BOS("Boendesegregation"),
    OMH("Omhändertagen boendemiljö"),
    VNR("Motverka våld i nära relation");

    private final String title;

    Activity(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
