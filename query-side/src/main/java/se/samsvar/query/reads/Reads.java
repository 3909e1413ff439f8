package se.samsvar.query.reads;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import se.samsvar.actor.Role;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Routes;
import se.samsvar.query.web.Reader;

/** The reads as they are told. */
class Reads {

    private final ReadRows rows;
    private final MessageSource messages;

    Reads(ReadRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    /**
     * A read.
     *
     * @param sentence who opened what, without the address
     * @param address that was opened, without secrets
     * @param link the same where an auditor may open it as a page, or null
     */
    record Read(
            long number,
            Instant at,
            String actor,
            String role,
            String organisation,
            ReadKind kind,
            String sentence,
            String address,
            @Nullable String link) {}

    List<Read> after(long number, int size, ReadFilter filter) {
        return told(rows.after(number, size, filter));
    }

    List<Read> before(long number, int size, ReadFilter filter) {
        return told(rows.before(number, size, filter));
    }

    private List<Read> told(List<ReadRows.Row> found) {
        Locale reader = Reader.locale();
        return found.stream().map(row -> told(row, reader)).toList();
    }

    private Read told(ReadRows.Row row, Locale reader) {
        String address = row.query().isEmpty() ? row.path() : row.path() + "?" + row.query();
        String organisation = PartnerCatalogue.find(new PartnerId(row.organisation()))
                .map(partner -> partner.name())
                .orElse(row.organisation());
        String sentence =
                messages.getMessage("reads.said." + row.kind(), new Object[] {row.actor(), organisation}, reader);
        boolean opens = Routes.mayOpen(Role.AUDITOR, row.path()) && !address.contains("…") && !address.contains("{");
        return new Read(
                row.number(),
                row.at(),
                row.actor(),
                row.role(),
                row.organisation(),
                row.kind(),
                sentence,
                address,
                opens ? address : null);
    }
}
