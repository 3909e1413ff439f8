package se.samsvar.actor;

import java.util.Objects;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;

/**
 * Somebody who acts or looks.
 *
 * @param name the account's name, or {@code samsvar} for the product itself
 * @param role what the account may do
 * @param organisation the organisation that the person acts for
 */
public record Actor(String name, Role role, PartnerId organisation) {

    /** The product itself, acting for the operational lead. */
    public static final Actor SYSTEM = new Actor("samsvar", Role.SYSTEM, PartnerId.LEAD);

    /** Whoever opened a link from a mail; the link says for which organisation. */
    public static final Actor LINK_HOLDER = new Actor("länk", Role.LINK_HOLDER, new PartnerId("okand"));

    public Actor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(organisation);
    }

    /** Whether a text of this class may reach this actor. The default is no. */
    public boolean mayRead(Confidentiality confidentiality) {
        return switch (role) {
            case OPERATIONAL_LEAD, SYSTEM -> true;
            case STRATEGIC_LEAD, AUDITOR -> confidentiality != Confidentiality.POLICE_AND_LEAD;
            case PARTNER -> PartnerCatalogue.get(organisation).mayRead(confidentiality);
            case SAFETY_COUNCIL, ADMIN, LINK_HOLDER -> false;
        };
    }

    /** As {@link #mayRead(Confidentiality)}, but an organisation always sees what it wrote itself. */
    public boolean mayRead(Confidentiality confidentiality, PartnerId author) {
        return mayRead(confidentiality) || role == Role.PARTNER && organisation.equals(author);
    }
}
