package se.samsvar.query.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.TreeProofs;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.witness.FindWitnesses;
import se.samsvar.witness.KeepCheckpoint;
import se.samsvar.witness.RecallCheckpoints;

/** Gives checkpoints to those who keep them outside of the system; the command side knows the ways there. */
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final WitnessRows rows;
    private final CheckpointRows checkpoints;
    private final LeafRows leaves;
    private final Clock clock;

    Witnesses(
            CommandGateway commands,
            QueryGateway queries,
            WitnessRows rows,
            CheckpointRows checkpoints,
            LeafRows leaves,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.rows = rows;
        this.checkpoints = checkpoints;
        this.leaves = leaves;
        this.clock = clock;
    }

    List<FindWitnesses.Witness> all() {
        return ask(new FindWitnesses(), FindWitnesses.Witnesses.class)
                .map(FindWitnesses.Witnesses::all)
                .orElse(List.of());
    }

    Map<String, WitnessRows.Told> told() {
        return rows.all().stream().collect(Collectors.toMap(WitnessRows.Told::name, Function.identity()));
    }

    /** Tells those whose time has come, where there is something new. */
    void tell() {
        Optional<SignedCheckpoint> latest = checkpoints.latest();
        List<FindWitnesses.Witness> all = latest.isPresent() ? all() : List.of();
        if (!all.isEmpty()) {
            Map<String, WitnessRows.Told> told = told();
            all.stream()
                    .filter(witness -> isDue(witness.every(), told.get(witness.name()), latest.get()))
                    .forEach(witness -> tell(witness.name(), told.get(witness.name()), latest.get()));
        }
    }

    /** What was brought, with all that the witnesses hold and can be read; what is none there is no checkpoint of anybody. */
    List<SignedCheckpoint> recalled(List<SignedCheckpoint> brought) {
        Stream<SignedCheckpoint> kept = ask(new RecallCheckpoints(), RecallCheckpoints.Recalled.class)
                .map(RecallCheckpoints.Recalled::notes)
                .orElse(List.of())
                .stream()
                .flatMap(note -> {
                    try {
                        return Stream.of(SignedCheckpoint.parse(note));
                    } catch (UnreadableProof e) {
                        LOG.warn("A witness holds something that is no checkpoint", e);
                        return Stream.empty();
                    }
                });
        return Stream.concat(brought.stream(), kept).toList();
    }

    private boolean isDue(Duration every, WitnessRows.@Nullable Told told, SignedCheckpoint latest) {
        return told == null
                || (told.failure() != null
                                || told.size() == null
                                || told.size() != latest.checkpoint().size())
                        && !told.triedAt().plus(every).isAfter(clock.instant());
    }

    private void tell(String name, WitnessRows.@Nullable Told told, SignedCheckpoint latest) {
        Instant now = clock.instant();
        long size = latest.checkpoint().size();
        long held = told == null || told.size() == null ? 0 : told.size();
        if (held > size) {
            rows.failed(name, "holds " + held + " events, there are " + size, now);
            return;
        }
        try {
            KeepCheckpoint.Kept kept = order(name, latest, held);
            if (kept.failure() != null) {
                rows.failed(name, kept.failure(), now);
            } else if (kept.holds() != null && kept.holds() == held) {
                rows.failed(name, "holds another log of " + held + " events: this one was rewritten", now);
            } else if (kept.holds() != null) {
                rows.holds(name, kept.holds(), now);
            } else {
                rows.kept(name, size, kept.cosignature(), now);
            }
        } catch (RuntimeException failed) {
            LOG.warn("The witness {} kept no checkpoint", name, failed);
            rows.failed(name, String.valueOf(failed.getMessage()), now);
        }
    }

    private KeepCheckpoint.Kept order(String name, SignedCheckpoint latest, long held) {
        List<String> proof = new TreeProofs(leaves)
                .consistency(held, latest.checkpoint().size()).stream()
                        .map(TreeHash::base64)
                        .toList();
        KeepCheckpoint command = new KeepCheckpoint(name, latest.note().written(), held, proof);
        return commands.sendAndWait(GenericCommandMessage.<KeepCheckpoint>asCommandMessage(command)
                .withMetaData(ActorMetadata.of(Actor.SYSTEM)));
    }

    private <R> Optional<R> ask(Object question, Class<R> answer) {
        try {
            return Optional.ofNullable(queries.query(question, answer).join());
        } catch (CompletionException nobody) {
            LOG.debug("Nobody knows of witnesses", nobody);
            return Optional.empty();
        }
    }
}
