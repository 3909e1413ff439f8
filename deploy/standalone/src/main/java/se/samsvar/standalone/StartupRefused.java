package se.samsvar.standalone;

import org.jspecify.annotations.Nullable;

/** A reason not to start that its reader can do something about; shown as a sentence, without a stack trace. */
public class StartupRefused extends RuntimeException {
    private final String remedy;

    public StartupRefused(String reason, String remedy) {
        this(reason, remedy, null);
    }

    public StartupRefused(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
