package se.samsvar.query.ledger;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.SignedCheckpoint;

/** The log's own checkpoints and those that others kept, in the order of their sizes. */
final class Merged implements Iterator<SignedCheckpoint> {

    private final Iterator<SignedCheckpoint> own;
    private final Iterator<SignedCheckpoint> kept;
    private @Nullable SignedCheckpoint nextOwn;
    private @Nullable SignedCheckpoint nextKept;

    Merged(Iterator<SignedCheckpoint> own, List<SignedCheckpoint> kept) {
        this.own = own;
        this.kept = kept.stream()
                .sorted(Comparator.comparingLong(
                        (SignedCheckpoint one) -> one.checkpoint().size()))
                .iterator();
        this.nextOwn = take(this.own);
        this.nextKept = take(this.kept);
    }

    @Override
    public boolean hasNext() {
        return nextOwn != null || nextKept != null;
    }

    @Override
    public SignedCheckpoint next() {
        SignedCheckpoint first = nextOwn;
        SignedCheckpoint second = nextKept;
        if (first != null && (second == null || size(first) <= size(second))) {
            nextOwn = take(own);
            return first;
        }
        if (second == null) {
            throw new NoSuchElementException();
        }
        nextKept = take(kept);
        return second;
    }

    private static long size(SignedCheckpoint of) {
        return of.checkpoint().size();
    }

    private static @Nullable SignedCheckpoint take(Iterator<SignedCheckpoint> from) {
        return from.hasNext() ? from.next() : null;
    }
}
