package se.samsvar.command.partner;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import se.samsvar.incident.FreeText;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactMeans;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What a contact has to be like: a function with an address that can be written to. */
public final class ContactRule {

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL_ADDRESS = 254;
    private static final int LONGEST_URL = 500;

    private final boolean allowPrivate;

    /** @param allowPrivate whether a webhook may be inside the house, and be reached without TLS */
    public ContactRule(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** @throws Refusal {@code contact.name}, {@code contact.address}, or what {@link FreeText} says of the name */
    Contact checked(Contact contact) {
        String address = contact.address().strip();
        boolean usable = contact.means() == ContactMeans.EMAIL ? isMailAddress(address) : isWebhook(address);
        if (!usable) {
            throw new Refusal(RefusalCode.CONTACT_ADDRESS, "address", address);
        }
        return new Contact(
                contact.contactId(),
                name("name", contact.name()),
                contact.means(),
                address,
                contact.language(),
                contact.always(),
                contact.deputy());
    }

    /** A short name of a thing, such as a duty officer's mailbox or a calendar. */
    static String name(String field, String name) {
        String checked = FreeText.checked(field, name);
        if (checked.length() > LONGEST_NAME || checked.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(RefusalCode.CONTACT_NAME, field, String.valueOf(LONGEST_NAME));
        }
        return checked;
    }

    private static boolean isMailAddress(String address) {
        if (address.length() > LONGEST_MAIL_ADDRESS || address.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            return false;
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            parsed.validate();
            return address.equals(parsed.getAddress()) && address.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }

    private boolean isWebhook(String address) {
        if (address.length() > LONGEST_URL) {
            return false;
        }
        try {
            URI url = new URI(address);
            boolean scheme = "https".equalsIgnoreCase(url.getScheme())
                    || allowPrivate && "http".equalsIgnoreCase(url.getScheme());
            return scheme
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null
                    && (allowPrivate || isOutside(url.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** As far as the name says; the address behind it is looked at when it is connected to. */
    private static boolean isOutside(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return literal(name)
                .map(PublicAddressRule::isPublic)
                .orElseGet(() -> name.contains(".")
                        && !name.endsWith(".localhost")
                        && !name.endsWith(".local")
                        && !name.endsWith(".internal"));
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
