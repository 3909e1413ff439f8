package se.samsvar.notification;

import se.samsvar.Titled;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;

/**
 * Who gets a notice.
 *
 * @param key unique within the notice, part of the Message-ID; the same for the same contact at every try
 * @param name the contact's function, or the organisation's name
 * @param address an e-mail address, or the URL of a webhook
 * @param why why this one
 */
public record Recipient(String key, String name, ContactMeans means, String address, Language language, Why why) {

    /** The key of the organisation's own address, where it has no contacts. */
    public static final String ORGANISATION = "organisation";

    public enum Why implements Titled {
        ORGANISATION_ADDRESS("organisationens adress"),
        ALWAYS("får alltid"),
        ON_DUTY("har jour"),
        STANDS_IN("ersätter den som är borta"),
        NOBODY_ON_DUTY("ingen har jour");

        private final String title;

        Why(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
