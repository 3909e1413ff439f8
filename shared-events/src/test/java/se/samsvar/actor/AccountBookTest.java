package se.samsvar.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.actor.AccountBook.Written;
import se.samsvar.partner.PartnerId;

class AccountBookTest {
    private static final String HASH = "{bcrypt}$2a$10$abcdefghijklmnopqrstuv";

    @Test
    void whoIsWrittenDownIsFound() {
        AccountBook book = new AccountBook(Map.of("eva", new Written(HASH, "partner", "mimer")));
        assertThat(book.find("eva").orElseThrow())
                .isEqualTo(new AccountBook.Entry(new Actor("eva", Role.PARTNER, new PartnerId("mimer")), HASH));
        assertThat(book.find("Eva")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",PARTNER,mimer,.password is missing",
        "hemligt,PARTNER,mimer,must be encoded",
        "{noop}hemligt,PARTNER,mimer,must be encoded",
        HASH + ",,mimer,.role is missing",
        HASH + ",BOSS,mimer,.role must be one of",
        HASH + ",SYSTEM,mimer,.role must be one of",
        HASH + ",LINK_HOLDER,mimer,.role must be one of",
        HASH + ",PARTNER,,.organisation is missing",
        HASH + ",PARTNER,nemo,.organisation is none"
    })
    void whatCannotBeMeantIsSaidWithItsSetting(
            @Nullable String password, @Nullable String role, @Nullable String organisation, String said) {
        assertThatThrownBy(() -> new AccountBook(Map.of("eva", new Written(password, role, organisation))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samsvar.accounts.eva" + (said.startsWith(".") ? said.split(" ")[0] : ""))
                .hasMessageContaining(said);
    }
}
