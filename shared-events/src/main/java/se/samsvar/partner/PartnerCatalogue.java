package se.samsvar.partner;

import static se.samsvar.incident.Confidentiality.ALL_PARTNERS;
import static se.samsvar.incident.Confidentiality.AUTHORITIES;
import static se.samsvar.incident.Confidentiality.POLICE_AND_LEAD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samsvar.incident.Confidentiality;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * The organisations of Västerås. A municipal company and civil society are no authorities: what is shared between
 * authorities does not reach them.
 */
public final class PartnerCatalogue {

    private static final List<Partner> ALL = List.of(
            partner("ledning", "Operativ ledning", POLICE_AND_LEAD, true),
            partner("polis", "Polisen", POLICE_AND_LEAD, true),
            partner("socialtjanst", "Socialtjänsten", AUTHORITIES, true),
            partner("fritid", "Fritid och förebyggande", AUTHORITIES, true),
            partner("skola", "Skola och förskola", AUTHORITIES, true),
            partner("teknik", "Teknik och fastighet", AUTHORITIES, true),
            partner("kommunikation", "Kommunikation", AUTHORITIES, true),
            partner("mimer", "Bostads AB Mimer", ALL_PARTNERS, true),
            partner("region", "Region Västmanland", AUTHORITIES, true),
            new Partner(new PartnerId("civil"), "Civilsamhället", ALL_PARTNERS, true, false),
            partner("raddning", "Räddningstjänsten", AUTHORITIES, true),
            partner("strategisk-ledning", "Strategisk samverkansledning", AUTHORITIES, false),
            partner("trygghetsradet", "Trygghetsrådet", ALL_PARTNERS, false),
            partner("revision", "Revisionen", AUTHORITIES, false),
            partner("drift", "Systemförvaltningen", ALL_PARTNERS, false));

    private static final Map<PartnerId, Partner> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Partner::id, Function.identity()));

    private PartnerCatalogue() {}

    /** Those that tasks can be given to, in the order in which people list them. */
    public static List<Partner> withTasks() {
        return ALL.stream().filter(Partner::takesTasks).toList();
    }

    public static Optional<Partner> find(PartnerId id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** @throws Refusal {@code partner.unknown} where there is no such organisation */
    public static Partner get(PartnerId id) {
        return find(id).orElseThrow(() -> new Refusal(RefusalCode.PARTNER_UNKNOWN, "partner", id.code()));
    }

    /** @throws Refusal {@code partner.unknown} where there is no such organisation or it takes no tasks */
    public static PartnerId requireTaskTaker(PartnerId id) {
        if (!get(id).takesTasks()) {
            throw new Refusal(RefusalCode.PARTNER_UNKNOWN, "partner", id.code());
        }
        return id;
    }

    /** Those with tasks work where it happened; civil society alone is told no more than the district. */
    private static Partner partner(String code, String name, Confidentiality clearance, boolean takesTasks) {
        return new Partner(new PartnerId(code), name, clearance, takesTasks, takesTasks);
    }
}
