package se.samsvar.query.export;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.ledger.StoredEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.audit.PayloadRedaction;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;
import se.samsvar.query.web.Reader;
import se.samsvar.upcasting.StoredShapes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a viewer may read of a stored event, in words and in full. */
class ReadableEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventSentences sentences;
    private final MessageSource messages;

    ReadableEvents(EventSentences sentences, MessageSource messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    /** @param part what may be read, or null where everything may */
    record Words(@Nullable JsonNode part, String sentence) {}

    /** @param title of the task that it happened to, or null */
    Words of(StoredEvent event, @Nullable String title, Viewer viewer) {
        try {
            ObjectNode payload = (ObjectNode) JSON.readTree(event.payloadText());
            StoredShapes.renew(event.type(), event.revision() == null ? "" : event.revision(), payload);
            PartnerId author = author(event);
            String name = name(event.type());
            JsonNode part = PayloadRedaction.readable(name, payload.toString(), author, viewer);
            String sentence = sentences.sentence(StoredEvents.read(name, payload.toString()), author, viewer.actor());
            return new Words(
                    part.equals(payload) ? null : part,
                    title == null || name.equals("TaskAssigned") ? sentence : title + ": " + sentence);
        } catch (RuntimeException damaged) {
            // whatever was done to it: nothing of it is shown that nobody could class
            return new Words(
                    JSON.createObjectNode(), messages.getMessage("export.unreadable", new Object[0], Reader.locale()));
        }
    }

    private static @Nullable PartnerId author(StoredEvent event) {
        JsonNode organisation = JSON.readTree(event.metadataText()).path(ActorMetadata.ORGANISATION);
        return Sql.partner(organisation.isString() ? organisation.asString() : null);
    }

    private static String name(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
