package se.samsvar.ledger.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.KeyRing;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.UnreadableProof;

/** Verifies an archive with nothing but itself and what its reader knows from elsewhere. */
public final class ArchiveCheck {

    private final List<Statement> found = new ArrayList<>();
    private final @Nullable PublicKeyOfLog known;
    private final List<SignedCheckpoint> kept;

    /**
     * Begins.
     *
     * @param known the key of the log, got on another way than the archive; null where nobody has it
     * @param kept checkpoints that were kept elsewhere
     */
    public ArchiveCheck(@Nullable PublicKeyOfLog known, List<SignedCheckpoint> kept) {
        this.known = known;
        this.kept = List.copyOf(kept);
    }

    /**
     * Everything that was found out, in the order in which it matters.
     *
     * @throws UnreadableArchive where it is none of Samsvar's, or damaged
     */
    public List<Statement> verify(Path file) throws UnreadableArchive, IOException {
        try (Archive archive = Archive.open(file)) {
            Manifest manifest = archive.json(ArchiveFiles.MANIFEST, Manifest.class);
            if (!ArchiveFiles.FORMAT.equals(manifest.format())) {
                throw new UnreadableArchive("format " + manifest.format(), null);
            }
            files(archive, manifest);
            verify(archive, manifest);
            return List.copyOf(found);
        } catch (IllegalArgumentException | UnreadableProof e) {
            throw new UnreadableArchive(String.valueOf(e.getMessage()), e);
        }
    }

    private void files(Archive archive, Manifest manifest) throws UnreadableArchive, IOException {
        for (Map.Entry<String, String> entry : manifest.files().entrySet()) {
            if (!archive.has(entry.getKey())) {
                found.add(Statement.broken("verify.fileMissing", entry.getKey()));
            } else if (!archive.sha256(entry.getKey()).equals(entry.getValue())) {
                found.add(Statement.broken("verify.fileChanged", entry.getKey()));
            }
        }
        if (found.isEmpty()) {
            found.add(Statement.holds("verify.files", manifest.files().size()));
        }
    }

    private void verify(Archive archive, Manifest manifest) throws UnreadableArchive, IOException {
        SignedCheckpoint signed = SignedCheckpoint.parse(archive.text(ArchiveFiles.CHECKPOINT));
        KeyRing keys = keys(archive.text(ArchiveFiles.KEYS));
        signature(signed, keys, manifest, between(archive.text(ArchiveFiles.HANDOVERS)));
        List<SignedCheckpoint> all = new ArrayList<>(between(archive.text(ArchiveFiles.CHECKPOINTS)));
        long unsigned = all.stream().filter(one -> !keys.holds(one)).count();
        all.add(signed);
        all.addAll(kept);
        EventsCheck check = new EventsCheck(archive.json(ArchiveFiles.PROOF, RangeProof.class), all);
        archive.events(check);
        TreeHash root = check.root();
        found.addAll(check.wrong());
        if (unsigned > 0) {
            found.add(Statement.broken("verify.unsigned", unsigned));
        }
        events(check, manifest, signed, root);
        kept(check, keys, signed.checkpoint().size());
    }

    private void signature(SignedCheckpoint signed, KeyRing keys, Manifest manifest, List<SignedCheckpoint> handovers) {
        PublicKeyOfLog own = keys.keys().getLast().key();
        if (!signed.checkpoint().origin().equals(manifest.origin())
                || !own.name().equals(manifest.origin())) {
            found.add(Statement.broken(
                    "verify.origin", manifest.origin(), signed.checkpoint().origin()));
        }
        if (known != null) {
            found.add(signatureOf(known, signed, keys, handovers, own));
        } else if (keys.holds(signed)) {
            found.add(Statement.holds("verify.ownKey", own.fingerprint()));
        } else {
            found.add(Statement.broken("verify.signature", own.fingerprint()));
        }
    }

    /** By the known key itself, or by one that it handed over to. */
    private static Statement signatureOf(
            PublicKeyOfLog known,
            SignedCheckpoint signed,
            KeyRing keys,
            List<SignedCheckpoint> handovers,
            PublicKeyOfLog own) {
        if (known.hasSigned(signed.note())) {
            return Statement.holds("verify.knownKey", known.fingerprint());
        }
        PublicKeyOfLog successor = known;
        for (SignedCheckpoint handover : handovers) {
            if (successor.hasSigned(handover.note())) {
                PublicKeyOfLog before = successor;
                successor = keys.keys().stream()
                        .map(KeyRing.Held::key)
                        .filter(key -> !key.equals(before) && key.hasSigned(handover.note()))
                        .findFirst()
                        .orElse(before);
            }
        }
        return successor.hasSigned(signed.note())
                ? Statement.holds("verify.handedOver", known.fingerprint(), successor.fingerprint())
                : Statement.broken("verify.strangeKey", known.fingerprint(), own.fingerprint());
    }

    private void events(EventsCheck check, Manifest manifest, SignedCheckpoint signed, TreeHash root) {
        if (check.events() != manifest.events()
                || check.first() != manifest.first()
                || check.last() != manifest.last()) {
            found.add(Statement.broken("verify.manifest", manifest.events(), check.events()));
        }
        if (!root.equals(signed.checkpoint().root())) {
            found.add(Statement.broken("verify.root"));
        } else if (check.wrong().isEmpty()) {
            found.add(Statement.holds(
                    "verify.events",
                    check.events(),
                    check.first(),
                    check.last(),
                    signed.checkpoint().size(),
                    signed.checkpoint().sealedAt()));
            found.add(Statement.holds("verify.texts", check.events() - check.redacted(), check.redacted()));
            found.add(Statement.holds("verify.checkpoints", check.fitting()));
        }
    }

    private void kept(EventsCheck check, KeyRing keys, long exported) {
        for (SignedCheckpoint one : kept) {
            long size = one.checkpoint().size();
            if (!keys.holds(one)) {
                found.add(Statement.broken("verify.keptSignature", size));
            } else if (size > exported) {
                found.add(Statement.broken("verify.keptLonger", size, exported));
            } else if (check.outside().contains(one)) {
                found.add(Statement.broken("verify.keptOutside", size));
            } else if (check.wrong().isEmpty()) {
                found.add(Statement.holds("verify.kept", size));
            }
        }
    }

    private static KeyRing keys(String text) {
        List<String[]> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", 2))
                .toList();
        List<KeyRing.Held> held = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            long to = i + 1 < lines.size() ? Long.parseLong(lines.get(i + 1)[0]) : Long.MAX_VALUE;
            String[] line = lines.get(i);
            held.add(new KeyRing.Held(PublicKeyOfLog.parse(line[line.length - 1]), Long.parseLong(line[0]), to));
        }
        if (held.isEmpty()) {
            throw new UnreadableProof("key", null);
        }
        return new KeyRing(held);
    }

    private static List<SignedCheckpoint> between(String text) {
        return Arrays.stream(text.split("(?m)^" + ArchiveFiles.BETWEEN + "\n", -1))
                .filter(note -> !note.isBlank())
                .map(SignedCheckpoint::parse)
                .toList();
    }
}
