package se.samsvar.query.ledger;

import java.util.List;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.UnreadableProof;

/**
 * A checkpoint that another log brings, as the protocol writes it: {@code old} with a size, the hashes of the proof line by
 * line, an empty line, the note.
 *
 * @param earlier the size that the log believes to be known here
 */
record AddedCheckpoint(long earlier, List<TreeHash> proof, SignedCheckpoint signed) {

    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    /** @throws UnreadableProof where it is written otherwise */
    static AddedCheckpoint parse(String body) {
        int end = body.indexOf("\n\n");
        if (end < 0 || !body.startsWith(OLD)) {
            throw new UnreadableProof("proof", null);
        }
        List<String> lines = body.substring(0, end).lines().toList();
        if (lines.size() > LONGEST_PROOF + 1) {
            throw new UnreadableProof("proof", null);
        }
        try {
            long earlier = Long.parseLong(lines.getFirst().substring(OLD.length()));
            List<TreeHash> proof = lines.stream().skip(1).map(TreeHash::parse).toList();
            if (earlier >= 0) {
                return new AddedCheckpoint(earlier, proof, SignedCheckpoint.parse(body.substring(end + 2)));
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableProof("proof", e);
        }
        throw new UnreadableProof("proof", null);
    }
}
