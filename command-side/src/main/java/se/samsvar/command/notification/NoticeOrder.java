package se.samsvar.command.notification;

import java.util.Map;
import se.samsvar.notification.NoticeId;

/**
 * A notice whose receivers are to be settled now. Stored with the scheduled work, so its fields are a stored format: an
 * earlier version also wrote what the notice says, which is ignored here and read from its events instead.
 *
 * @param origin the metadata that ties what comes of it to what caused it
 */
record NoticeOrder(NoticeId noticeId, Map<String, String> origin) {}
