package se.samsvar.ledger.archive;

/** What the files in an archive are called. */
public final class ArchiveFiles {

    public static final String FORMAT = "samsvar-export/1";

    public static final String README = "README.txt";
    public static final String MANIFEST = "manifest.json";
    public static final String EVENTS = "events.ndjson";
    public static final String PROOF = "proof.json";
    /** The signed checkpoint that everything is proven against. */
    public static final String CHECKPOINT = "checkpoint.txt";
    /** The same in parts, for tools that know no notes. */
    public static final String CHECKPOINT_BODY = "checkpoint.body";

    public static final String CHECKPOINT_SIGNATURE = "checkpoint.sig";
    public static final String KEY = "key.pem";
    /** Every key of the log: the size from which on it signs, and {@code name+id+key}. */
    public static final String KEYS = "keys.txt";
    /** All checkpoints within the part, each followed by {@link #BETWEEN}. */
    public static final String CHECKPOINTS = "checkpoints.txt";

    /** The first checkpoints of keys that followed others, signed by both. */
    public static final String HANDOVERS = "handovers.txt";

    public static final String BETWEEN = "----";
    public static final String SCRIPT = "verify.py";
    /** Pages for people. */
    public static final String PAGES = "lasbar/";

    private ArchiveFiles() {}
}
