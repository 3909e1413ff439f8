package se.samsvar.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What a log says of itself at a moment, as text (C2SP tlog-checkpoint): its name, how many events it holds, the root of the
 * tree over them, and as extensions the number of the last of these events and the time.
 *
 * @param origin the name of the log
 * @param size how many events are sealed
 * @param lastEvent the number of the last of them
 * @param sealedAt in UTC
 */
public record Checkpoint(String origin, long size, TreeHash root, long lastEvent, Instant sealedAt) {

    private static final String EVENT = "event ";
    private static final String TIME = "time ";

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n" + EVENT + lastEvent + "\n" + TIME + sealedAt + "\n";
    }

    /** @throws UnreadableProof where the text is no checkpoint of an event log */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            if (lines.size() == 5
                    && lines.get(3).startsWith(EVENT)
                    && lines.get(4).startsWith(TIME)) {
                Checkpoint read = new Checkpoint(
                        lines.get(0),
                        Long.parseLong(lines.get(1)),
                        TreeHash.parse(lines.get(2)),
                        Long.parseLong(lines.get(3).substring(EVENT.length())),
                        Instant.parse(lines.get(4).substring(TIME.length())));
                if (read.text().equals(text) && read.size() >= 0) {
                    return read;
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableProof("checkpoint", e);
        }
        throw new UnreadableProof("checkpoint", null);
    }
}
