package se.samsvar.partner;

import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is reached: a function such as a duty officer's mailbox or a system's webhook, rather than a
 * person.
 *
 * @param name the function
 * @param address an e-mail address, or the URL of a webhook
 * @param always whether it gets every notice; otherwise only while it is on duty
 * @param deputy who stands in while it is away, or null
 */
public record Contact(
        ContactId contactId,
        String name,
        ContactMeans means,
        String address,
        Language language,
        boolean always,
        @Nullable ContactId deputy) {}
