package se.samsvar.command.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImapSettingsTest {

    private static ImapSettings settings(boolean enabled, @Nullable String host, boolean ssl) {
        return new ImapSettings(enabled, host, null, "samsvar", "hemligt", "INBOX", ssl, Duration.ofMinutes(1));
    }

    @Test
    void whatIsMissingIsSaidAtTheStart() {
        assertThatThrownBy(() -> settings(true, null, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samsvar.mail.imap.host");
        assertThat(settings(false, null, true).enabled()).isFalse();
    }

    @Test
    void theConnectionIsEncryptedUnlessToldOtherwise() {
        assertThat(settings(true, "imap.vasteras.example", true).protocol()).isEqualTo("imaps");
        assertThat(settings(true, "imap.vasteras.example", false).protocol()).isEqualTo("imap");
        assertThat(settings(true, "imap.vasteras.example", true).portOrDefault())
                .isEqualTo(-1);
    }
}
