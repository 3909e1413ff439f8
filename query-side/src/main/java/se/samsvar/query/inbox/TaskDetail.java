package se.samsvar.query.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task with what was said about it. */
record TaskDetail(
        @JsonUnwrapped TaskItem task,
        List<Comment> comments,
        @JsonIgnore List<Entry> history) {

    /** @param text null where the viewer may not read it */
    record Comment(
            UUID commentId,
            String author,
            String authorName,
            @Nullable String text,
            Instant at) {}

    /** Something that happened to the task, as a sentence. */
    record Entry(long number, Instant at, @Nullable String actor, String sentence) {}
}
