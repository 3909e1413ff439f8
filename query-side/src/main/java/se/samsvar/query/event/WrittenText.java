package se.samsvar.query.event;

import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.partner.PartnerId;

/** A classified text with the organisation that wrote it, where that is known. */
public record WrittenText(ClassifiedText text, @Nullable PartnerId author) {

    /** The text, or null for a reader who may not have it. */
    public @Nullable String readBy(Actor viewer) {
        boolean readable = author == null
                ? viewer.mayRead(text.confidentiality())
                : viewer.mayRead(text.confidentiality(), author);
        return readable ? text.text() : null;
    }

    public static @Nullable String read(@Nullable WrittenText written, Actor viewer) {
        return written == null ? null : written.readBy(viewer);
    }
}
