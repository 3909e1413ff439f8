package se.samsvar.command.partner;

import se.samsvar.partner.PartnerId;

/** How each organisation is reached at this moment, for whatever else decides by it. */
@FunctionalInterface
public interface PartnerRoutines {

    Routines of(PartnerId partner);
}
