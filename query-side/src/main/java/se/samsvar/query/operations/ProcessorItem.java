package se.samsvar.query.operations;

import org.jspecify.annotations.Nullable;

/**
 * One view's event processor on the node that answers.
 *
 * @param position number of the last event that it has processed, null where this node has claimed none of its work
 * @param head number of the last stored event, -1 where there is none
 * @param lag how many events are left, null where the position is
 * @param error whether it is in error and tries again
 * @param segments how many this node has claimed
 */
record ProcessorItem(
        String name,
        @Nullable Long position,
        long head,
        @Nullable Long lag,
        boolean running,
        boolean error,
        int segments) {}
