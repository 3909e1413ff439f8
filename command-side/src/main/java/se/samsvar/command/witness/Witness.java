package se.samsvar.command.witness;

import java.io.IOException;
import java.util.List;
import se.samsvar.witness.FindWitnesses;
import se.samsvar.witness.KeepCheckpoint;

/** Somebody who keeps checkpoints. */
interface Witness {

    FindWitnesses.Witness described();

    /** @throws IOException where it can't be reached */
    KeepCheckpoint.Kept keep(KeepCheckpoint checkpoint) throws IOException;

    /** What it keeps, where that can be read again. */
    default List<String> recalled() throws IOException {
        return List.of();
    }
}
