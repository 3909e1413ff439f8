package se.samsvar.query.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.EventSamples;

class EnglishSentencesTest {
    private static final Actor LEAD = new Actor("lead", Role.OPERATIONAL_LEAD, PartnerId.LEAD);

    private final EventSamples samples = new EventSamples("Text", Confidentiality.ALL_PARTNERS);
    private final EventSentences sentences = new EventSentences();

    static Stream<Class<?>> types() {
        return EventSamples.types();
    }

    @BeforeEach
    void anEnglishReader() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** Names, and what somebody wrote in Swedish (the samples end in “så”), stay as they are. */
    @ParameterizedTest
    @MethodSource("types")
    void every_event_is_an_english_sentence(Class<?> type) {
        String english = sentences.sentence(samples.event(type), LEAD);
        assertThat(english).hasSizeGreaterThan(15).doesNotContain("{", "sentence.", "kl.");
        assertThat(english.replace("Räddningstjänsten", "").replace(" så", "")).doesNotContainPattern("[åäöÅÄÖ]");
        LocaleContextHolder.resetLocaleContext();
        assertThat(sentences.sentence(samples.event(type), LEAD)).isNotEqualTo(english);
    }
}
