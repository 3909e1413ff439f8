package se.samsvar.query.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.PreviewResponse.Preview;

/**
 * What a report would cause, and what it may repeat.
 *
 * @param preview null where the command side gave no answer
 */
public record Foresight(@Nullable Preview preview, List<IncidentItem> similar) {
    public Map<String, List<PlannedTask>> tasksByPartner() {
        return preview == null
                ? Map.of()
                : preview.tasks().stream()
                        .collect(Collectors.groupingBy(
                                task -> Names.partner(task.partner().code()), LinkedHashMap::new, Collectors.toList()));
    }

    public String notified() {
        return preview == null
                ? ""
                : preview.notified().stream()
                        .map(PartnerId::code)
                        .map(Names::partner)
                        .collect(Collectors.joining(", "));
    }
}
