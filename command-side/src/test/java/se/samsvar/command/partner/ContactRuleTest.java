package se.samsvar.command.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

class ContactRuleTest {

    private final ContactRule rule = new ContactRule(false);

    private static Contact contact(String name, ContactMeans means, String address) {
        return new Contact(new ContactId(new UUID(0, 1)), name, means, address, Language.SWEDISH, false, null);
    }

    private static void assertRefused(ContactRule rule, Contact contact, RefusalCode code, String field) {
        assertThatThrownBy(() -> rule.checked(contact)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void whatIsWrittenIsKeptWithoutTheSpaceAround() {
        Contact checked = rule.checked(contact("  Jour väst ", ContactMeans.EMAIL, " jour+vast@mimer.example "));
        assertThat(checked.name()).isEqualTo("Jour väst");
        assertThat(checked.address()).isEqualTo("jour+vast@mimer.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mimer.example",
                "@mimer.example",
                "jour@",
                "jour@@mimer.example",
                "jour@mimer.example, andra@mimer.example",
                "Jour <jour@mimer.example>",
                "jour@mimer.example\r\nBcc: x@y.example",
                "jour mimer@mimer.example",
                "jöur@mimer.example",
                "jour@mimer..example"
            })
    void noMailAddress(String address) {
        assertRefused(rule, contact("Jour", ContactMeans.EMAIL, address), RefusalCode.CONTACT_ADDRESS, "address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://system.mimer.example/notiser?k=1",
                "https://system.mimer.example:8443/",
                "https://8.8.8.8/hook",
                "https://[2a00:1450:400f:80d::200e]/hook"
            })
    void aWebhookIsAnAddressOnTheOpenInternet(String address) {
        assertThat(rule.checked(contact("System", ContactMeans.WEBHOOK, address))
                        .address())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://system.mimer.example/notiser",
                "ftp://system.mimer.example/",
                "file:///etc/passwd",
                "https:///notiser",
                "https://user:pw@system.mimer.example/",
                "https://system.mimer.example/#a",
                "https://localhost/",
                "https://samsvar.localhost/",
                "https://skrivare.local/",
                "https://intern/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00::1]/",
                "inte en adress"
            })
    void noWebhook(String address) {
        assertRefused(rule, contact("System", ContactMeans.WEBHOOK, address), RefusalCode.CONTACT_ADDRESS, "address");
    }

    @Test
    void withinTheHouseWhereThatIsAllowed() {
        ContactRule inside = new ContactRule(true);
        assertThat(inside.checked(contact("System", ContactMeans.WEBHOOK, "http://127.0.0.1:9/hook"))
                        .address())
                .isEqualTo("http://127.0.0.1:9/hook");
        assertRefused(
                inside,
                contact("System", ContactMeans.WEBHOOK, "ftp://127.0.0.1/"),
                RefusalCode.CONTACT_ADDRESS,
                "address");
    }

    @Test
    void noName() {
        String address = "jour@mimer.example";
        assertRefused(rule, contact(" ", ContactMeans.EMAIL, address), RefusalCode.FIELD_REQUIRED, "name");
        assertRefused(rule, contact("x".repeat(101), ContactMeans.EMAIL, address), RefusalCode.CONTACT_NAME, "name");
        assertRefused(rule, contact("Jour\nBcc", ContactMeans.EMAIL, address), RefusalCode.CONTACT_NAME, "name");
        assertRefused(
                rule,
                contact("Jour 070-123 45 67", ContactMeans.EMAIL, address),
                RefusalCode.TEXT_PHONE_NUMBER,
                "name");
    }
}
