package se.samsvar.setting;

import java.util.Map;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;

/** Addresses in settings, refused in words where nothing can be sent to them. */
public final class CheckedMail {
    private CheckedMail() {}

    public static void address(String setting, String value) {
        if (!value.matches("[^\\s@<>,;]+@[^\\s@<>,;]+")) {
            throw new SettingRefused(
                    setting + " is '" + value + "', and no mail address.",
                    "Write one address without a name, as in samsvar@city.example.");
        }
    }

    /** @param recipients by the codes of organisations */
    public static void recipients(String setting, Map<String, String> recipients) {
        recipients.forEach((code, address) -> {
            if (!isOrganisation(code)) {
                throw new SettingRefused(
                        setting + "." + code + " is for no organisation.",
                        "Write an organisation's code, as in " + setting + ".mimer; the page Parter has them all.");
            }
            address(setting + "." + code, address);
        });
    }

    private static boolean isOrganisation(String code) {
        return PartnerCatalogue.find(new PartnerId(code))
                .filter(partner -> partner.id().code().equals(code))
                .isPresent();
    }
}
