package se.samsvar.incident;

import org.jspecify.annotations.Nullable;

/**
 * Where an incident comes from.
 *
 * @param recordId the record of the police feed, or null for what a lead registered
 * @param url the record's page, relative to the police's site
 */
public record Source(@Nullable Long recordId, @Nullable String url) {

    public static final Source LEAD = new Source(null, null);
}
