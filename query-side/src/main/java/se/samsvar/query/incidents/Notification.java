package se.samsvar.query.incidents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.notification.Channel;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient.Why;
import se.samsvar.partner.ContactMeans;

/**
 * A notice and what became of it. What says where somebody is reached is null for those who may not know; so is what a
 * server answered, which may name the address.
 *
 * @param channel how it went to the one recipient that is named here: the first who didn't get it, else the last who did
 * @param reason why it waits or isn't sent, as a code
 * @param causingEvent the number of the event that it is sent for
 * @param cause what happened, as a sentence, or null where that is not for this viewer
 */
record Notification(
        UUID noticeId,
        String partner,
        String partnerName,
        NoticeKind kind,
        Status status,
        @Nullable Channel channel,
        @Nullable String to,
        Instant at,
        @Nullable String answer,
        @Nullable String messageId,
        @Nullable Instant deferredUntil,
        @Nullable String reason,
        @Nullable Long causingEvent,
        List<Receiver> recipients,
        @JsonIgnore @Nullable String cause) {

    enum Status {
        REQUESTED,
        DEFERRED,
        /** Everybody has it. */
        DELIVERED,
        /** It was given up for somebody. */
        FAILED,
        WITHHELD
    }

    /**
     * @param status REQUESTED while it is under way
     * @param permanent whether the other side said no for good
     */
    record Receiver(
            String recipient,
            String name,
            Why why,
            ContactMeans means,
            @Nullable String address,
            Status status,
            @Nullable Channel channel,
            @Nullable Instant at,
            @Nullable String answer,
            @Nullable String messageId,
            @Nullable String reason,
            int attempts,
            boolean permanent) {

        boolean is(Status asked) {
            return status == asked;
        }

        /** What was said at the other end, for better or worse. */
        @Nullable
        String said() {
            return answer == null ? reason : answer;
        }
    }

    static Status status(boolean withheld, boolean deferred, List<Receiver> recipients) {
        if (withheld) {
            return Status.WITHHELD;
        }
        if (recipients.isEmpty()) {
            return deferred ? Status.DEFERRED : Status.REQUESTED;
        }
        if (recipients.stream().anyMatch(one -> one.is(Status.FAILED))) {
            return Status.FAILED;
        }
        boolean all = recipients.stream().allMatch(one -> one.is(Status.DELIVERED));
        return all ? Status.DELIVERED : Status.REQUESTED;
    }

    @JsonIgnore
    public boolean isFailed() {
        return status == Status.FAILED;
    }
}
