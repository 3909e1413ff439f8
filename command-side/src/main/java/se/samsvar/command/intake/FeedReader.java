package se.samsvar.command.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samsvar.incident.FreeText;
import se.samsvar.police.ImportPoliceFeed.Rejected;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the feed's JSON as it is published, with all its habits. A record that can't be read stops no other. */
final class FeedReader {

    private static final String CITY = "Västerås";
    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm:ss XXX");

    private final JsonMapper mapper = JsonMapper.shared();

    /** @param elsewhere how many records are about other places than the city */
    record Feed(List<FeedRecord> records, List<Rejected> rejected, int elsewhere) {

        int size() {
            return records.size() + rejected.size() + elsewhere;
        }
    }

    /** @throws Refusal where it is no list of records at all */
    Feed read(String json) {
        List<FeedRecord> records = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        int elsewhere = 0;
        int position = 0;
        for (JsonNode node : list(json)) {
            position++;
            try {
                FeedRecord record = record(node);
                if (isOfCity(node)) {
                    records.add(record);
                } else {
                    elsewhere++;
                }
            } catch (UnreadableRecord e) {
                String id = node.path("id").isIntegralNumber() ? node.path("id").asString() : "#" + position;
                rejected.add(new Rejected(id, String.valueOf(e.getMessage())));
            }
        }
        return new Feed(List.copyOf(records), List.copyOf(rejected), elsewhere);
    }

    private JsonNode list(String json) {
        try {
            JsonNode root = mapper.readTree(json);
            if (root.isArray()) {
                return root;
            }
        } catch (JacksonException e) {
            throw new Refusal(RefusalCode.IMPORT_NOT_A_LIST, null);
        }
        throw new Refusal(RefusalCode.IMPORT_NOT_A_LIST, null);
    }

    private static FeedRecord record(JsonNode node) {
        if (!node.path("id").isIntegralNumber()) {
            throw new UnreadableRecord("fältet ”id” saknas eller är inte ett heltal");
        }
        String name = text(node, "name");
        int first = name.indexOf(',');
        if (first < 0) {
            throw new UnreadableRecord("namnet ”" + name + "” saknar tid och ort");
        }
        Instant publishedAt = published(text(node, "datetime"));
        String type = text(node, "type");
        String summary =
                node.path("summary").isString() ? clean(node.path("summary").asString()) : "";
        return new FeedRecord(
                node.path("id").asLong(),
                type,
                OccurredAt.parse(name.substring(0, first), publishedAt),
                publishedAt,
                SummaryHints.district(summary),
                FreeText.blotted(summary.isEmpty() ? type : summary),
                clean(node.path("url").asString("")),
                FeedType.of(type));
    }

    private static boolean isOfCity(JsonNode node) {
        String name = text(node, "name");
        String municipality = name.substring(name.lastIndexOf(',') + 1).strip();
        String location = node.path("location").path("name").asString("");
        return municipality.equalsIgnoreCase(CITY)
                || location.toLowerCase(Locale.ROOT).startsWith("västerås");
    }

    private static Instant published(String text) {
        try {
            return OffsetDateTime.parse(text, PUBLISHED).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableRecord("publiceringstiden ”" + text + "” kan inte läsas");
        }
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).isString() ? clean(node.path(field).asString()) : "";
        if (text.isEmpty()) {
            throw new UnreadableRecord("fältet ”" + field + "” saknas");
        }
        return text;
    }

    private static String clean(String text) {
        return FreeText.readable(text)
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
