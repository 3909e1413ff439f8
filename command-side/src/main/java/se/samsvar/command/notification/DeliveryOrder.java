package se.samsvar.command.notification;

import java.time.Instant;
import java.util.Map;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.Recipient;

/**
 * A notice that waits to be delivered to one of its recipients. Stored with the scheduled work, so its fields are a stored
 * format.
 *
 * @param origin the metadata that ties what comes of it to what caused it
 */
record DeliveryOrder(NoticeId noticeId, Recipient recipient, Instant addressedAt, Map<String, String> origin) {}
