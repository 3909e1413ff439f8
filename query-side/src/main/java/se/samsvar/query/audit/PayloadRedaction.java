package se.samsvar.query.audit;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes the texts out of a stored event that a viewer may not read. */
public final class PayloadRedaction {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PayloadRedaction() {}

    /** @param author the organisation that wrote the event's texts, or null where it is unknown */
    public static JsonNode readable(String type, String payload, @Nullable PartnerId author, Viewer viewer) {
        JsonNode event = JSON.readTree(payload);
        strip(event, author, viewer);
        if (type.equals("NoticeRequested") && event.get("content") instanceof ObjectNode content) {
            stripNotice(content, event.path("partner").asString(), viewer);
        }
        if (event.get("observation") instanceof ObjectNode observation
                && observation.path("text").path("text").isNull()) {
            observation.putNull("place");
        }
        return event;
    }

    private static void strip(JsonNode node, @Nullable PartnerId author, Viewer viewer) {
        if (node instanceof ObjectNode object && object.has("confidentiality") && object.has("text")) {
            Confidentiality of =
                    Confidentiality.valueOf(object.path("confidentiality").asString());
            if (!(author == null ? viewer.mayRead(of) : viewer.mayRead(of, author))) {
                object.putNull("text");
            }
        }
        node.forEach(child -> strip(child, author, viewer));
    }

    /** A notice holds what its receiver may read: its texts may be of any class up to the receiver's. */
    private static void stripNotice(ObjectNode content, String receiver, Viewer viewer) {
        Confidentiality upTo = PartnerCatalogue.find(new PartnerId(receiver))
                .map(Partner::clearance)
                .orElse(Confidentiality.POLICE_AND_LEAD);
        if (!viewer.mayRead(upTo)) {
            content.putNull("summary");
            content.putNull("reason");
            content.path("tasks").forEach(task -> ((ObjectNode) task).putNull("incident"));
        }
    }
}
