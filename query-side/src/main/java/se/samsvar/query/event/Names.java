package se.samsvar.query.event;

import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;

/** The names that people use for what is stored as a code. */
public final class Names {

    private Names() {}

    /** The organisation's name, or the code itself where the catalogue doesn't know it. */
    public static String partner(String code) {
        return PartnerCatalogue.find(new PartnerId(code)).map(Partner::name).orElse(code);
    }
}
