package se.samsvar.setting;

import org.jspecify.annotations.Nullable;

/** A setting that can't be meant, in sentences for whoever wrote it. The value of a secret is never in them. */
public final class SettingRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason what is wrong, beginning with the setting's name
     * @param remedy what to write instead
     */
    public SettingRefused(String reason, String remedy) {
        this(reason, remedy, null);
    }

    public SettingRefused(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy + " All settings: deploy/docs/configuration.md";
    }
}
