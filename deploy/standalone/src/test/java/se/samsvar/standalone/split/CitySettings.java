package se.samsvar.standalone.split;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import se.samsvar.partner.PartnerCatalogue;

/** What every node of a city of these tests is told. */
final class CitySettings {
    private static final List<List<String>> ACCOUNTS = List.of(
            List.of("lead", "OPERATIONAL_LEAD", "ledning"),
            List.of("mimer", "PARTNER", "mimer"),
            List.of("polis", "PARTNER", "polis"),
            List.of("council", "SAFETY_COUNCIL", "trygghetsradet"),
            List.of("auditor", "AUDITOR", "revision"));
    private static final String LEDGER_KEY = ledgerKey();

    private CitySettings() {}

    /**
     * @param postgres port of the database on this machine
     * @param mail port of the mail server on this machine
     */
    static List<String> of(int postgres, int mail) {
        List<String> settings = new ArrayList<>(List.of(
                "--samsvar.link.key=fedcba9876543210fedcba9876543210",
                "--samsvar.webhook.secret=fedcba98765432100123456789abcdef",
                "--samsvar.ledger.key=" + LEDGER_KEY,
                "--samsvar.ledger.origin=samsvar-split",
                "--samsvar.mail.from=samsvar@samsvar.example",
                "--samsvar.mail.base-url=https://samsvar.example",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + postgres + "/postgres"));
        PartnerCatalogue.withTasks()
                .forEach(partner -> settings.add("--samsvar.mail.recipients."
                        + partner.id().code() + "=" + partner.id().code() + "@partner.example"));
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
        for (List<String> account : ACCOUNTS) {
            String setting = "--samsvar.accounts." + account.get(0);
            settings.add(setting + ".password={bcrypt}" + encoder.encode(account.get(0)));
            settings.add(setting + ".role=" + account.get(1));
            settings.add(setting + ".organisation=" + account.get(2));
        }
        return settings;
    }

    private static String ledgerKey() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
