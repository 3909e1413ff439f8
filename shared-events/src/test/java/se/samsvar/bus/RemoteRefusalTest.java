package se.samsvar.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.json.MessageJson;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.refusal.Refusals;

/** A refusal comes out of the bus as it went in, and what is away is told from what is broken. */
class RemoteRefusalTest {
    private static final Jackson3Serializer WIRE = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(MessageJson::strict)
            .build();

    @Test
    void aRefusalKeepsItsCodeItsFieldAndItsWords() {
        Refusal refusal = new Refusal(RefusalCode.PARTNER_UNKNOWN, "partner", "nemo");
        assertThat(sent(refusal)).isInstanceOfSatisfying(Refusal.class, arrived -> {
            assertThat(arrived.code()).isEqualTo(RefusalCode.PARTNER_UNKNOWN);
            assertThat(arrived.field()).isEqualTo("partner");
            assertThat(arrived.sentence(Locale.ENGLISH)).isEqualTo(refusal.sentence(Locale.ENGLISH));
        });
    }

    @Test
    void severalRefusalsStayTogether() {
        Refusals refusals = new Refusals(List.of(
                new Refusal(RefusalCode.FIELD_REQUIRED, "district", "district"),
                new Refusal(RefusalCode.TEXT_TOO_LONG, "summary", "summary")));
        assertThat(sent(refusals))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        arrived -> assertThat(arrived.all())
                                .extracting(Refusal::field)
                                .containsExactly("district", "summary"));
    }

    @Test
    void aConflictStaysOneSoThatItIsTriedAgain() {
        assertThat(sent(new ConcurrencyException("sequence"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void whatIsAwayThereIsNoRefusalHere() {
        Throwable arrived = sent(new IllegalStateException(new SQLTransientConnectionException("no connection")));
        assertThat(arrived).isInstanceOf(Unavailable.class);
        assertThat(Away.is(arrived)).isTrue();
    }

    @Test
    void aFaultStaysAFault() {
        assertThat(RemoteRefusal.of(new IllegalStateException("broken"))).isNull();
        CommandExecutionException fault = new CommandExecutionException("broken", null);
        assertThat(RemoteRefusal.original(fault)).isSameAs(fault);
        assertThat(Away.is(fault)).isFalse();
    }

    static Stream<Throwable> away() {
        return Stream.of(
                new NoHandlerForCommandException("nobody"),
                new CompletionException(new SQLTransientConnectionException("pool")),
                new SQLException("terminated by administrator", "57P01"),
                new SQLException("disk full", "53100"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void whatComesBackByItselfIsAway(Throwable failure) {
        assertThat(Away.is(failure)).isTrue();
    }

    @Test
    void whatWillNotComeBackIsNotAway() {
        assertThat(Away.is(new SQLException("no such column", "42703"))).isFalse();
        assertThat(Away.is(new SQLException("said nothing"))).isFalse();
    }

    /** As bytes, like everything that the bus carries. */
    private static Throwable sent(Throwable thrown) {
        RemoteRefusal told = RemoteRefusal.of(thrown);
        assertThat(told).isNotNull();
        SerializedObject<byte[]> bytes = WIRE.serialize(told, byte[].class);
        Object arrived = WIRE.deserialize(bytes);
        return RemoteRefusal.original(new CommandExecutionException("remote", null, arrived));
    }
}
