package se.samsvar.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

class FreeTextTest {

    private static RefusalCode refusal(String text) {
        return catchThrowableOfType(Refusal.class, () -> FreeText.checked("text", text))
                .code();
    }

    /** Such a text could be stored, but never shown. */
    @ParameterizedTest
    @ValueSource(strings = {"noll \u0000 tecken", "\u0007", "halvt \ud83d tecken"})
    void whatIsNoWritingIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo(RefusalCode.TEXT_UNREADABLE);
    }

    @Test
    void linesTabsAndWholeCharactersAreWriting() {
        assertThat(FreeText.checked("text", "en rad\r\n\ttill å 😀")).isEqualTo("en rad\r\n\ttill å 😀");
        assertThat(FreeText.readable("en\u0000tva\u0007")).isEqualTo("en tva ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "han heter 850709-9805",
                "198507099805",
                "8507099805",
                "19850709-9805.",
                "850709+9805",
                "850709 9805",
                "samordningsnummer 850769-9805",
                "(850709–9805)",
            })
    void personalIdentityNumbersAreRefused(String text) {
        assertThat(refusal(text)).isEqualTo(RefusalCode.TEXT_PERSONAL_IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ring 070-123 45 67",
                "0731234567",
                "021-12 34 56",
                "+46 70 123 45 67",
                "+46(0)701234567",
                "0046701234567",
                "08-123 456 78",
            })
    void phoneNumbersAreRefused(String text) {
        assertThat(refusal(text)).isEqualTo(RefusalCode.TEXT_PHONE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skott mot port klockan 02:15, 3 hylsor",
                "2026-03-10 01:40",
                "Bäckby torg 10, 721 00",
                "Ärende 5000-K1234567-26",
                "112 larmades 01.40",
                "0,5 meter från porten, 20 skott",
                "851309-9805",
            })
    void ordinaryWordsAndNumbersPass(String text) {
        assertThat(FreeText.checked("text", text)).isEqualTo(text);
    }

    @Test
    void twoThousandCharactersAreTheMost() {
        assertThat(FreeText.checked("text", "x".repeat(2_000))).hasSize(2_000);
        assertThat(refusal("x".repeat(2_001))).isEqualTo(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void emptyTextsAreMissing() {
        assertThat(refusal(" \n ")).isEqualTo(RefusalCode.FIELD_REQUIRED);
        assertThat(FreeText.optional("text", " ")).isNull();
    }

    @Test
    void whatOthersPublishedIsBlottedInstead() {
        assertThat(FreeText.blotted("Tips 070-123 45 67 om 850709-9805")).isEqualTo("Tips █ om █");
    }
}
