package se.samsvar.command.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.witness.FindWitnesses;
import se.samsvar.witness.KeepCheckpoint;
import se.samsvar.witness.RecallCheckpoints;

/** Nothing of this is stored as an event: a checkpoint speaks of the events, and would have to speak of itself. */
class WitnessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessHandler.class);

    private final List<Witness> witnesses;

    WitnessHandler(List<Witness> witnesses) {
        this.witnesses = witnesses;
    }

    @CommandHandler
    KeepCheckpoint.Kept keep(KeepCheckpoint order) {
        for (Witness witness : witnesses) {
            if (witness.described().name().equals(order.witness())) {
                return keep(order, witness);
            }
        }
        return new KeepCheckpoint.Kept(null, null, "No witness is called " + order.witness());
    }

    @QueryHandler
    FindWitnesses.Witnesses find(FindWitnesses question) {
        return new FindWitnesses.Witnesses(
                witnesses.stream().map(Witness::described).toList());
    }

    @QueryHandler
    RecallCheckpoints.Recalled recall(RecallCheckpoints question) {
        List<String> notes = new ArrayList<>();
        for (Witness witness : witnesses) {
            try {
                notes.addAll(witness.recalled());
            } catch (IOException e) {
                LOG.warn("What {} keeps can't be read", witness.described().name(), e);
            }
        }
        return new RecallCheckpoints.Recalled(notes);
    }

    private static KeepCheckpoint.Kept keep(KeepCheckpoint order, Witness witness) {
        try {
            return witness.keep(order);
        } catch (IOException e) {
            LOG.debug("{} kept nothing", order.witness(), e);
            return new KeepCheckpoint.Kept(null, null, String.valueOf(e.getMessage()));
        }
    }
}
