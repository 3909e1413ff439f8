package se.samsvar.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskCommand.AcknowledgeTask;
import se.samsvar.task.TaskCommand.StartTask;
import se.samsvar.task.TaskId;

/** Who ordered a command is believed where one of our nodes has signed it, and nowhere else. */
class BusKeyTest {
    private static final BusKey KEY = new BusKey("0123456789abcdef0123456789abcdef");
    private static final BusKey FOREIGN = new BusKey("fedcba9876543210fedcba9876543210");
    private static final TaskId TASK = new TaskId(UUID.randomUUID());
    private static final Actor MIMER = new Actor("mimer", Role.PARTNER, new PartnerId("mimer"));

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void whatOneOfOurNodesSignedIsCarriedOut() throws Exception {
        assertThat(handled(signedBy(KEY))).isEqualTo("done");
    }

    @Test
    void whatNobodySignedIsRefused() {
        refused(unsigned());
    }

    @Test
    void whatSomebodyElseSignedIsRefused() {
        refused(signedBy(FOREIGN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ActorMetadata.ACTOR,
                ActorMetadata.ROLE,
                ActorMetadata.ORGANISATION,
                ActorMetadata.REQUEST,
                ActorMetadata.SEEN,
                ActorMetadata.CAUSING_EVENT
            })
    void whatIsSaidOfTheSenderCannotBeChanged(String name) {
        refused(signedBy(KEY).andMetaData(Map.of(name, "SYSTEM")));
    }

    @Test
    void aSignatureCannotBeTakenToAnotherCommand() {
        Map<String, Object> metadata = new HashMap<>(signedBy(KEY).getMetaData());
        refused(new GenericCommandMessage<>(new StartTask(TASK, null), metadata));
        refused(new GenericCommandMessage<>(new AcknowledgeTask(TASK, null), metadata));
    }

    @Test
    void aFieldCannotLendToTheNext() {
        CommandMessage<?> signed = signedBy(KEY);
        refused(signed.andMetaData(Map.of(ActorMetadata.ACTOR, "mimerP", ActorMetadata.ROLE, "ARTNER")));
    }

    @Test
    void aShortKeyIsNone() {
        assertThatThrownBy(() -> new BusKey("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samsvar.bus.key")
                .hasMessageContaining("32");
    }

    private static CommandMessage<?> unsigned() {
        return new GenericCommandMessage<>(new AcknowledgeTask(TASK, null), MetaData.from(ActorMetadata.of(MIMER)));
    }

    private static CommandMessage<?> signedBy(BusKey key) {
        CommandMessage<?> command = unsigned();
        return new SignCommands(key).handle(List.of(command)).apply(0, command);
    }

    private static Object handled(CommandMessage<?> command) throws Exception {
        DefaultUnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(command);
        try {
            return new CheckSignature(KEY).handle(work, () -> "done");
        } finally {
            work.rollback();
        }
    }

    private static void refused(CommandMessage<?> command) {
        assertThatThrownBy(() -> handled(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_ALLOWED));
    }
}
