package se.samsvar.notification;

import java.time.Instant;

/**
 * How a notice was delivered.
 *
 * @param to the receiving address
 * @param messageId the mail's Message-ID, the same however often it is tried
 * @param answer what the mail server said, or the file's name
 */
public record Delivery(Channel channel, String to, String messageId, Instant at, String answer) {}
