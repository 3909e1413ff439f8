package se.samsvar.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.setting.KnownSettings.Place;

class KnownSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samsvar.mail.from",
                "samsvar.mail.base-url",
                "samsvar.mail.baseUrl",
                "samsvar.mail.base_url",
                "SAMSVAR.MAIL.BASEURL",
                "samsvar.mail.recipients.mimer",
                "samsvar.mail.recipients[strategisk-ledning]",
                "samsvar.accounts.eva.password",
                "samsvar.accounts",
                "samsvar.ledger.witness-for",
                "samsvar.ledger.witness-for[0]",
                "spring.mail.host",
                "samsvarig.mail"
            })
    void whatIsKnownOrNotOursIsNoProblem(String name) {
        assertThat(KnownSettings.problem(Place.WRITTEN, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "samsvar.mial.from, samsvar.mail.from",
        "samsvar.mail.baseurll, samsvar.mail.base-url",
        "samsvar.mailfrom, samsvar.mail.from",
        "samsvar.mail.from.address, samsvar.mail.from",
        "samsvar.mail.recipents.mimer, samsvar.mail.recipients.mimer",
        "samsvar.mail.recipents[mimer], samsvar.mail.recipients.mimer",
        "samsvar.acounts.eva.password, samsvar.accounts.eva.password",
        "samsvar.ledger.witness-for[one], samsvar.ledger.witness-for.one",
        "samsvar.ledger.witnes-for[0], samsvar.ledger.witness-for.0",
        "Samsvar.Demoo, samsvar.demo",
        "samsvar.somewhere.else.entirely,"
    })
    void whatIsWrittenAndNotKnownIsNamedWithTheNearest(String name, @Nullable String nearest) {
        assertThat(KnownSettings.problem(Place.WRITTEN, name))
                .hasValue(name + " does not exist." + (nearest == null ? "" : " Did you mean " + nearest + "?"));
    }

    @ParameterizedTest
    @CsvSource({
        "SAMSVAR_MIAL_FROM, SAMSVAR_MAIL_FROM",
        "samsvar_mail_form, SAMSVAR_MAIL_FROM",
        "SAMSVAR_MAIL_BASE_ULR, SAMSVAR_MAIL_BASE_URL",
        "SAMSVAR_MAIL_BASEULR, SAMSVAR_MAIL_BASE_URL",
        "SAMSVAR_MAIL_RECIPENTS_MIMER, SAMSVAR_MAIL_RECIPIENTS_MIMER",
        "SAMSVAR_LEDGER_WITNESSFOR_X, SAMSVAR_LEDGER_WITNESS_FOR_X"
    })
    void aSlipInTheEnvironmentIsNamed(String name, String nearest) {
        assertThat(KnownSettings.problem(Place.ENVIRONMENT, name))
                .hasValue(name + " does not exist. Did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAMSVAR_MAIL_BASE_URL",
                "SAMSVAR_MAIL_BASEURL",
                "SAMSVAR_DATADIR",
                "samsvar_data_dir",
                "SAMSVAR_ACCOUNTS_EVA_PASSWORD",
                "SAMSVAR_LEDGER_WITNESSFOR_0",
                "samsvar.mail.from",
                "SAMSVAR_HOST",
                "SAMSVAR_ADDRESS",
                "SAMSVAR_PASSWORD",
                "SAMSVAR_PORT",
                "SAMSVAR_PORT_8080_TCP_ADDR",
                "SAMSVAR_MAIL_SERVICE_HOST",
                "PATH"
            })
    void theEnvironmentMayHoldWhatIsForOthers(String name) {
        assertThat(KnownSettings.problem(Place.ENVIRONMENT, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"samsvar.mail.sender, true", "samsvar.dmeo, true", "samsvar.seed, false", "samsvar.check.seed, false"})
    void javasPropertiesMayBeForOthersOutsideOfKnownGroups(String name, boolean refused) {
        assertThat(KnownSettings.problem(Place.PROPERTY, name).isPresent()).isEqualTo(refused);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> KnownSettings.refuse(List.of("One.", "Two.")))
                .isInstanceOfSatisfying(
                        SettingRefused.class,
                        refused -> assertThat(refused.remedy()).contains("deploy/docs/configuration.md"))
                .hasMessage("One.\nTwo.");
        assertThatCode(() -> KnownSettings.refuse(List.of())).doesNotThrowAnyException();
    }
}
