package se.samsvar.query.event;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;

/** A classified text with the organisation that wrote it, where that is known. */
public record WrittenText(ClassifiedText text, @Nullable PartnerId author) {

    /** Whether there is a text that this reader may not have. */
    public static boolean withheld(@Nullable WrittenText written, Viewer viewer) {
        return written != null && read(written, viewer) == null;
    }

    /** The text, or null where there is none or the reader may not have it. */
    public static @Nullable String read(@Nullable WrittenText written, Viewer viewer) {
        if (written == null) {
            return null;
        }
        ClassifiedText text = written.text();
        PartnerId author = written.author();
        if (author == null) {
            return viewer.mayRead(text.confidentiality()) ? text.text() : null;
        }
        return viewer.text(text, author);
    }
}
