package se.samsvar.query.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.archive.ArchiveFiles;
import se.samsvar.ledger.archive.ArchivedEvent;
import se.samsvar.ledger.archive.Manifest;
import se.samsvar.query.ledger.SealedParts;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Times;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive while it is read; however long it gets, only some events are in memory. */
class Exporter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExportedEvents events;
    private final ExportPages pages;
    private final Times times;
    private final Clock clock;

    Exporter(ExportedEvents events, ExportPages pages, Times times, Clock clock) {
        this.events = events;
        this.pages = pages;
        this.times = times;
        this.clock = clock;
    }

    /** What was asked for, as it was typed. */
    record Asked(@Nullable String from, @Nullable String to) {}

    void write(SealedParts.Part part, Asked asked, Viewer viewer, OutputStream out) throws IOException {
        try (ZipFiles zip = new ZipFiles(out)) {
            zip.file(ArchiveFiles.README, resource(ArchiveFiles.README));
            zip.file(ArchiveFiles.SCRIPT, resource(ArchiveFiles.SCRIPT));
            proof(part, zip);
            long[] counted = events(part, viewer, zip);
            pages(part, viewer, zip);
            Manifest manifest = new Manifest(
                    ArchiveFiles.FORMAT,
                    part.checkpoint().checkpoint().origin(),
                    part.first(),
                    part.last(),
                    counted[0],
                    counted[1],
                    asked.from(),
                    asked.to(),
                    clock.instant().toString(),
                    viewer.actor().name(),
                    zip.hashes());
            zip.file(
                    ArchiveFiles.MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        }
    }

    private static void proof(SealedParts.Part part, ZipFiles zip) throws IOException {
        SignedNote note = part.checkpoint().note();
        zip.file(ArchiveFiles.CHECKPOINT, note.written());
        zip.file(ArchiveFiles.CHECKPOINT_BODY, note.text());
        zip.file(ArchiveFiles.CHECKPOINT_SIGNATURE, part.key().signatureOf(note));
        zip.file(ArchiveFiles.KEY, part.key().pem());
        zip.file(ArchiveFiles.KEYS, String.join("\n", part.keys()) + "\n");
        zip.file(ArchiveFiles.PROOF, JSON.writeValueAsBytes(part.proof()));
        zip.file(ArchiveFiles.CHECKPOINTS, written(part.within()));
        zip.file(ArchiveFiles.HANDOVERS, written(part.handovers()));
    }

    private static String written(List<SignedCheckpoint> all) {
        return all.stream()
                .map(SignedCheckpoint::note)
                .map(one -> one.written() + ArchiveFiles.BETWEEN + "\n")
                .collect(Collectors.joining());
    }

    /** @return how many, and of how many not all texts are written out */
    private long[] events(SealedParts.Part part, Viewer viewer, ZipFiles zip) throws IOException {
        long[] counted = new long[2];
        zip.file(
                ArchiveFiles.EVENTS,
                to -> events.read(part, viewer, some -> {
                    for (ArchivedEvent event : some) {
                        to.write(JSON.writeValueAsBytes(event));
                        to.write('\n');
                        counted[0]++;
                        counted[1] += event.payload() == null ? 1 : 0;
                    }
                }));
        return counted;
    }

    private void pages(SealedParts.Part part, Viewer viewer, ZipFiles zip) throws IOException {
        List<ExportPages.Listed> listed = new ArrayList<>();
        List<ArchivedEvent> page = new ArrayList<>();
        events.read(part, viewer, some -> {
            for (ArchivedEvent event : some) {
                page.add(event);
                if (page.size() == ExportPages.EVENTS_ON_A_PAGE) {
                    listed.add(page(page, listed.size() + 1, zip));
                    page.clear();
                }
            }
        });
        if (!page.isEmpty()) {
            listed.add(page(page, listed.size() + 1, zip));
        }
        String intro = pages.text(
                "export.intro",
                part.first(),
                part.last(),
                times.full(clock.instant()),
                viewer.actor().name());
        zip.file(ArchiveFiles.PAGES + "index.html", pages.index(listed, intro));
    }

    private ExportPages.Listed page(List<ArchivedEvent> all, int number, ZipFiles zip) throws IOException {
        long first = all.getFirst().number();
        long last = all.getLast().number();
        String file = "%04d.html".formatted(number);
        zip.file(ArchiveFiles.PAGES + file, to -> {
            StringBuilder page =
                    new StringBuilder(pages.head(pages.text("export.page", first, last))).append(pages.tableHead());
            all.forEach(event -> page.append(pages.row(event)));
            to.write(page.append(pages.tableFoot()).toString().getBytes(StandardCharsets.UTF_8));
        });
        return new ExportPages.Listed(file, first, last);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Exporter.class.getResourceAsStream("/export/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
