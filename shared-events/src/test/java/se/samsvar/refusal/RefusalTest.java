package se.samsvar.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private static final Locale SWEDISH = Locale.of("sv");

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentenceInBothLanguages(RefusalCode code) {
        Refusal refusal = new Refusal(code, null, "ett", "två");
        assertThat(refusal.sentence(SWEDISH)).isNotBlank();
        assertThat(refusal.sentence(Locale.ENGLISH)).isNotBlank().isNotEqualTo(refusal.sentence(SWEDISH));
        assertThat(refusal).hasMessage(refusal.sentence(SWEDISH));
    }

    @Test
    void codesAreUniqueAndStableInForm() {
        assertThat(RefusalCode.values()).extracting(RefusalCode::code).doesNotHaveDuplicates();
        assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::code))
                .allMatch(code -> code.matches("[a-z]+\\.[a-z-]+"));
    }

    @Test
    void theSentenceNamesWhatWasRefused() {
        Refusal refusal = new Refusal(RefusalCode.GOAL_PAIR, "activity", "G", "MYN");
        assertThat(refusal.sentence(SWEDISH)).contains("MYN", "G");
        assertThat(refusal.sentence(Locale.ENGLISH)).contains("MYN", "G");
        assertThat(refusal.field()).isEqualTo("activity");
        assertThat(refusal.code().kind().status()).isEqualTo(422);
    }

    @Test
    void otherLanguagesReadSwedish() {
        Refusal refusal = new Refusal(RefusalCode.TASK_CANCELLED, null);
        assertThat(refusal.sentence(Locale.FRENCH)).isEqualTo(refusal.sentence(SWEDISH));
    }
}
