package se.samsvar.bus;

import java.util.List;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.refusal.Refusals;

/**
 * Why a handler in another process did not do what it was asked: exceptions do not travel, this does.
 *
 * @param refusals empty where somebody else was faster
 */
public record RemoteRefusal(List<Said> refusals) {
    public RemoteRefusal {
        refusals = List.copyOf(refusals);
    }

    /** One refusal, as it is built anew where it was asked for. */
    public record Said(RefusalCode code, @Nullable String field, List<String> arguments) {
        public Said {
            arguments = List.copyOf(arguments);
        }

        private static Said of(Refusal refusal) {
            return new Said(refusal.code(), refusal.field(), refusal.arguments());
        }

        /** What is away is no refusal: who asked has to ask again. */
        private RuntimeException thrown(Throwable remote) {
            return code == RefusalCode.AWAY ? new Unavailable(remote) : refusal();
        }

        private Refusal refusal() {
            return new Refusal(code, field, arguments.toArray(String[]::new));
        }
    }

    /** What of a failure its sender can do something about, or null where it is a fault. */
    static @Nullable RemoteRefusal of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> new RemoteRefusal(List.of(Said.of(refusal)));
            case Refusals all ->
                new RemoteRefusal(all.all().stream().map(Said::of).toList());
            case ConcurrencyException conflict -> new RemoteRefusal(List.of());
            default ->
                Away.is(failure) ? new RemoteRefusal(List.of(new Said(RefusalCode.AWAY, null, List.of()))) : null;
        };
    }

    /** The failure as it was thrown in the other process, where that has been told; else the failure itself. */
    public static Throwable original(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandlerExecutionException remote
                    && remote.getDetails().orElse(null) instanceof RemoteRefusal told) {
                return told.thrown(remote);
            }
        }
        return failure;
    }

    private RuntimeException thrown(Throwable remote) {
        return switch (refusals.size()) {
            case 0 -> new ConcurrencyException("Somebody else was faster", remote);
            case 1 -> refusals.getFirst().thrown(remote);
            default -> new Refusals(refusals.stream().map(Said::refusal).toList());
        };
    }
}
