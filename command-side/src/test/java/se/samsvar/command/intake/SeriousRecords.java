package se.samsvar.command.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import se.samsvar.incident.ReportIncident;

/** The serious incidents of the police's real feed, in the order in which they occurred. */
public final class SeriousRecords {

    /** Beside the checkout; tests that need it are skipped without it. */
    public static final Path FEED = Path.of("..", "..", "shared", "data", "polisen-vasteras-2023-2025.json");

    private SeriousRecords() {}

    public static List<ReportIncident> all() {
        try {
            return new FeedReader()
                    .read(Files.readString(FEED)).records().stream()
                            .filter(record -> record.meaning().isPresent())
                            .sorted(Comparator.comparing(FeedRecord::occurredAt).thenComparing(FeedRecord::id))
                            .map(record -> record.report(record.meaning().orElseThrow()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
