package se.samsvar.refusal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something was asked that can't be done; nothing was changed by it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Locale SWEDISH = Locale.of("sv");

    private final RefusalCode code;
    private final @Nullable String field;
    private final List<String> arguments;

    /**
     * @param field the field of the request that is to blame, or null
     * @param arguments what the sentence names
     */
    public Refusal(RefusalCode code, @Nullable String field, String... arguments) {
        super(RefusalText.sentence(code, List.of(arguments), SWEDISH));
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public RefusalCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /** What the sentence names. */
    public List<String> arguments() {
        return arguments;
    }

    /** The sentence in the reader's language: English where asked for, otherwise Swedish. */
    public String sentence(Locale locale) {
        return RefusalText.sentence(code, arguments, locale);
    }
}
