package se.samsvar.command.notification;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import se.samsvar.command.partner.PublicAddressRule;

/**
 * Finds the addresses that are then connected to, and no others: whatever a name meant a moment ago, what it means now is
 * what counts.
 */
final class OutsideAddresses implements DnsResolver {

    private final DnsResolver names;

    OutsideAddresses(DnsResolver names) {
        this.names = names;
    }

    /** @throws ForbiddenAddress where any of them is inside */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!Arrays.stream(addresses).allMatch(PublicAddressRule::isPublic)) {
            throw new ForbiddenAddress(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
