package se.samsvar.command.partner;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the open internet. Everything else (this machine, networks inside the house, groups, and
 * what is reserved, also where IPv6 only wraps it) is no place to send a notice to.
 */
public final class PublicAddressRule {

    private static final List<Block> CLOSED_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    private static final List<Block> GLOBAL_V6 = blocks("2000::/3");

    /** Of what IPv6 calls global: Teredo and 6to4, which wrap other addresses, and those for examples. */
    private static final List<Block> CLOSED_V6 = blocks("2001::/32", "2001:db8::/32", "2002::/16");

    private record Block(InetAddress start, int bits) {

        boolean holds(InetAddress address) {
            byte[] these = address.getAddress();
            byte[] those = start.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((these[bit / 8] & mask) != (those[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddressRule() {}

    public static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address
                ? isIn(GLOBAL_V6, address) && !isIn(CLOSED_V6, address)
                : !isIn(CLOSED_V4, address);
    }

    private static boolean isIn(List<Block> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... blocks) {
        return Stream.of(blocks)
                .map(block -> block.split("/", -1))
                .map(parts -> new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }
}
