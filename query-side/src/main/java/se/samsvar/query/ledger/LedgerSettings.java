package se.samsvar.query.ledger;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.setting.Checked;
import se.samsvar.setting.SettingRefused;

/**
 * The proof that no event was altered.
 *
 * @param origin the name of the log, without spaces and plus signs; without it one is made from the first key. It can't
 *     change once something was sealed
 * @param key an Ed25519 key in PEM (PKCS 8) that signs, the same on every node; without it a key is kept in the data
 *     directory's {@code ledger-key.pem}
 * @param previousKey the key before it, in PEM, so that the change is signed by both; without it
 *     {@code ledger-key-previous.pem} is looked for in the data directory
 * @param acceptNewKey whether another key may follow although the one before is lost
 * @param interval how often what was stored is sealed
 * @param witnessFor the keys of other logs that this installation is a witness of, as {@code name+id+key}
 */
@ConfigurationProperties("samsvar.ledger")
record LedgerSettings(
        @Nullable String origin,
        @Nullable String key,
        @Nullable String previousKey,
        @DefaultValue("false") boolean acceptNewKey,
        @DefaultValue("1s") Duration interval,
        @DefaultValue List<String> witnessFor) {

    private static final String NAME = "[^\\s+]{1,100}";

    LedgerSettings {
        if (given(origin) && !String.valueOf(origin).matches(NAME)) {
            throw new SettingRefused(
                    "samsvar.ledger.origin is no name of a log.",
                    "Write at most 100 characters, no spaces and no plus sign, as in samsvar.city.example.");
        }
        requireKey("samsvar.ledger.key", key);
        requireKey("samsvar.ledger.previous-key", previousKey);
        Checked.positive("samsvar.ledger.interval", interval);
        witnessFor = witnessFor.stream().filter(one -> !one.isBlank()).toList();
        witnessFor.forEach(LedgerSettings::requireVerifier);
    }

    private static void requireKey(String setting, @Nullable String pem) {
        if (given(pem)) {
            try {
                PrivateKeyOfLog.parse(String.valueOf(pem));
            } catch (UnreadableProof e) {
                throw new SettingRefused(
                        setting + " is no Ed25519 key in PEM.",
                        "Make one with: openssl genpkey -algorithm ed25519.",
                        e);
            }
        }
    }

    private static void requireVerifier(String text) {
        try {
            PublicKeyOfLog.parse(text);
        } catch (UnreadableProof e) {
            throw new SettingRefused(
                    "samsvar.ledger.witness-for has something in it that is no key of a log.",
                    "Write each as its installation gives it, name+id+key, with commas between them.",
                    e);
        }
    }

    static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
