package se.samsvar.processing.desk;

import java.time.Clock;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import se.samsvar.operations.Deed;
import se.samsvar.operations.FindOperations.Operations;
import se.samsvar.operations.Side;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * What an administrator sees and does of one side's event processors. Not to be used within a unit of work: a retry has its
 * own, and what is written must hold at once.
 */
public final class OperationsDesk {
    private final Side side;
    private final Followers followers;
    private final PauseFlags flags;
    private final PauseWatch watch;
    private final Clock clock;
    private final ProcessorStates states;
    private final Letters letters;
    private final DeedLog deeds;

    /** @param schema in which the side has its tables */
    public OperationsDesk(
            Side side,
            String schema,
            Followers followers,
            PauseWatch watch,
            ConnectionProvider connections,
            Serializer serializer,
            Supplier<@Nullable TrackingToken> head,
            Clock clock) {
        Statements statements = new Statements(connections);
        StoredTokens tokens = new StoredTokens(statements, serializer, schema);
        this.side = side;
        this.followers = followers;
        this.flags = new PauseFlags(connections, schema);
        this.watch = watch;
        this.clock = clock;
        this.states = new ProcessorStates(side, followers, flags, tokens, head);
        this.letters = new Letters(side, statements, tokens, followers, schema);
        this.deeds = new DeedLog(side, statements, schema, clock);
    }

    /** @param most how many letters and deeds */
    public Operations look(int most) {
        return new Operations(states.all(), letters.list(most), deeds.latest(most));
    }

    /** @return whether a processor of this name follows the events on this side */
    public boolean has(String processor) {
        return followers.find(processor).isPresent();
    }

    /** @param by the account */
    public void pause(String processor, String by) {
        known(processor);
        if (flags.set(processor, by, clock.instant())) {
            deeds.note(by, Deed.Kind.PAUSED, processor);
        }
        watch.wake();
    }

    public void start(String processor, String by) {
        StreamingEventProcessor known = known(processor);
        if (flags.clear(processor) || !known.isRunning()) {
            deeds.note(by, Deed.Kind.STARTED, processor);
            known.start();
        }
        watch.wake();
    }

    /**
     * Sends a view back to the first event; it handles all of them again. Whether it was paused stays as it was.
     *
     * @throws Refusal where it may not be replayed, or another node does not let go of it within ten seconds
     */
    public void reset(String processor, String by) {
        StreamingEventProcessor known = known(processor);
        if (side != Side.QUERY) {
            throw new Refusal(RefusalCode.PROCESSOR_NOT_REPLAYABLE, null, processor);
        }
        boolean mine = flags.set(processor, by, clock.instant());
        try {
            known.shutDown();
            Reset.of(known);
            deeds.note(by, Deed.Kind.RESET, processor);
        } finally {
            if (mine) {
                flags.clear(processor);
                known.start();
            }
            watch.wake();
        }
    }

    /** @return whether the event and those behind it are handled now; if not, they wait as before */
    public boolean retry(String group, String event, String by) {
        boolean handled = letters.retry(group, event);
        deeds.note(by, handled ? Deed.Kind.RETRIED : Deed.Kind.RETRIED_IN_VAIN, group, event, null);
        return handled;
    }

    public void evict(String group, String event, String reason, String by) {
        letters.evict(group, event);
        deeds.note(by, Deed.Kind.EVICTED, group, event, reason);
    }

    private StreamingEventProcessor known(String processor) {
        return followers
                .find(processor)
                .orElseThrow(() -> new Refusal(RefusalCode.PROCESSOR_NOT_FOUND, null, processor));
    }
}
