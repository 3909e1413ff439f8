package se.samsvar.query.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.Place;
import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * Whoever is looking, and the one place that answers what of it they may read (OSL). Controllers and page models take it
 * as a parameter; templates find it as {@code viewer}. Where nothing here says yes, the answer is no.
 */
public record Viewer(Actor actor) {
    private static final Set<Role> ALL_INCIDENTS =
            Set.of(Role.OPERATIONAL_LEAD, Role.STRATEGIC_LEAD, Role.AUDITOR, Role.SYSTEM);

    public boolean is(Role role) {
        return actor.role() == role;
    }

    public boolean isLead() {
        return is(Role.OPERATIONAL_LEAD);
    }

    /** Sees only what concerns its own organisation. */
    public boolean isAuditor() {
        return is(Role.AUDITOR);
    }

    public boolean isPartner() {
        return is(Role.PARTNER);
    }

    public PartnerId organisation() {
        return actor.organisation();
    }

    public String organisationName() {
        return PartnerCatalogue.find(organisation())
                .map(p -> p.name())
                .orElse(organisation().code());
    }

    public boolean seesEveryIncident() {
        return ALL_INCIDENTS.contains(actor.role());
    }

    /** Whether single incidents are for this viewer at all; aggregates are for more. */
    public boolean seesIncidents() {
        return seesEveryIncident() || isPartner();
    }

    /** @param concerned whether the viewer's organisation has or had a task in it or is invited to its walk */
    public boolean seesIncident(boolean concerned) {
        return seesEveryIncident() || isPartner() && concerned;
    }

    /**
     * Whether the viewer may know the address and the position of an incident that it sees; for others its district stands
     * for the place.
     */
    public boolean seesExactPlace() {
        return seesEveryIncident()
                || isPartner()
                        && PartnerCatalogue.find(organisation())
                                .map(Partner::worksAtPlace)
                                .orElse(false);
    }

    /** The organisation to which tasks and notices must be limited, or null for all. */
    public @Nullable PartnerId onlyPartner() {
        return seesEveryIncident() ? null : organisation();
    }

    /** Whether the viewer sees tasks and notices of this organisation. */
    public boolean seesTasksOf(PartnerId partner) {
        return seesEveryIncident() || isPartner() && organisation().equals(partner);
    }

    /** Whether the viewer may know where this organisation is reached: mail addresses and webhooks. */
    public boolean seesAddressesOf(PartnerId partner) {
        return switch (actor.role()) {
            case OPERATIONAL_LEAD, ADMIN, AUDITOR, SYSTEM -> true;
            case PARTNER -> organisation().equals(partner);
            case STRATEGIC_LEAD, SAFETY_COUNCIL, LINK_HOLDER -> false;
        };
    }

    /** Whether the viewer says how organisations are reached, and so sees it of all. */
    public boolean managesPartners() {
        return isLead() || is(Role.ADMIN);
    }

    /** Whether the viewer is this organisation, which may know how it is reached itself. */
    public boolean isOf(PartnerId partner) {
        return isPartner() && organisation().equals(partner);
    }

    /** Where something happened, in words that this viewer may have. */
    public String words(Place place) {
        return place.address() == null || !seesExactPlace()
                ? place.district().name()
                : place.address() + ", " + place.district().name();
    }

    public boolean mayRead(Confidentiality confidentiality) {
        return actor.mayRead(confidentiality);
    }

    public boolean mayRead(Confidentiality confidentiality, PartnerId author) {
        return actor.mayRead(confidentiality, author);
    }

    /** The classes that the viewer may read, whoever wrote the text. */
    public List<Confidentiality> readable() {
        return Arrays.stream(Confidentiality.values()).filter(actor::mayRead).toList();
    }

    /** The text, or null where it isn't for this viewer. */
    public @Nullable String text(@Nullable ClassifiedText text, PartnerId author) {
        return text != null && mayRead(text.confidentiality(), author) ? text.text() : null;
    }

    /** As {@link #text(ClassifiedText, PartnerId)}, for texts kept as columns. */
    public @Nullable String text(@Nullable String text, Confidentiality confidentiality, PartnerId author) {
        return text != null && mayRead(confidentiality, author) ? text : null;
    }

    /** @throws Refusal {@code access.not-allowed} where single incidents are not for this viewer */
    public void requireIncidents() {
        require(seesIncidents());
    }

    /** Whether the viewer may change response plans. */
    public boolean editsPlans() {
        return isLead() || is(Role.ADMIN);
    }

    /** @throws Refusal {@code access.not-allowed} */
    public void requirePlanEditor() {
        require(editsPlans());
    }

    /** @throws Refusal {@code access.not-allowed} where trying a plan on past incidents is not for this viewer */
    public void requirePlanTrial() {
        require(editsPlans() || is(Role.STRATEGIC_LEAD));
    }

    /** @throws Refusal {@code access.not-allowed} */
    public void requireAuditor() {
        require(isAuditor());
    }

    /** @throws Refusal {@code access.not-allowed} */
    public void requireLead() {
        require(isLead());
    }

    /** @throws Refusal {@code access.not-allowed} */
    public void requirePartnerManager() {
        require(managesPartners());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
    }
}
