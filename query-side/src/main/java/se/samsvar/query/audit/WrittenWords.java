package se.samsvar.query.audit;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.samsvar.incident.Confidentiality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of an event that people wrote or are called by, each with who may read it: what {@link PayloadRedaction} takes
 * away from somebody, that reader can't find either. A notice repeats what stands in other events, for one receiver, and is
 * not searched itself.
 */
final class WrittenWords {
    /** Titles, places, names and plain reasons; everything else in an event is a code, a number or a time. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "description",
            "reason",
            "summary",
            "name",
            "address",
            "district",
            "place",
            "meetingPlace",
            "label");

    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> marks = new TreeSet<>();

    private WrittenWords() {}

    /** @param payload the event as JSON */
    static Set<String> of(String type, String payload) {
        WrittenWords words = new WrittenWords();
        if (!type.equals("NoticeRequested")) {
            words.read(JSON.readTree(payload), Marks.EVERY_AUDITOR);
        }
        return words.marks;
    }

    private void read(JsonNode node, String reader) {
        if (node.has("confidentiality") && node.has("text")) {
            add(node.path("text"), reader(node));
            return;
        }
        String within = node.path("text").has("confidentiality") ? reader(node.path("text")) : reader;
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (FIELDS.contains(field.getKey()) && field.getValue().isString()) {
                // where something was seen is as secret as what was seen
                add(field.getValue(), field.getKey().equals("place") ? within : reader);
            } else {
                read(field.getValue(), reader);
            }
        }
        if (node.isArray()) {
            node.forEach(one -> read(one, reader));
        }
    }

    private void add(JsonNode text, String reader) {
        String words = text.asString("");
        if (!CODE.matcher(words).matches()) {
            Words.of(words).forEach(word -> marks.add(Marks.word(reader, word)));
        }
    }

    private static String reader(JsonNode classified) {
        return Marks.reader(
                Confidentiality.valueOf(classified.path("confidentiality").asString()));
    }
}
