package se.samsvar.nodes;

/** A node with another key than the nodes that run already: what one signs the other would refuse. */
public final class DifferentKey extends RuntimeException {
    private final String setting;

    DifferentKey(String setting) {
        super(setting + " is not that of the other nodes on this database. Give every node the same; to change it, stop them"
                + " all first.");
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
