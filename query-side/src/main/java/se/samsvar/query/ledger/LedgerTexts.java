package se.samsvar.query.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import se.samsvar.ledger.Finding;
import se.samsvar.query.web.Reader;

/** The words of the ledger in the reader's language; numbers are written without separators, to be copied. */
class LedgerTexts {

    private final MessageSource messages;

    LedgerTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... parts) {
        Locale reader = Reader.locale();
        Object[] words = Arrays.stream(parts).map(String::valueOf).toArray();
        return messages.getMessage(key, words, reader);
    }

    String sentence(Finding finding) {
        String key = "ledger.fault." + finding.fault();
        return finding.size() == null
                ? text(key, finding.number(), finding.other() == null ? "" : finding.other())
                : text(key + ".checkpoint", finding.size(), finding.number());
    }

    List<Report.Named> named(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Report.Named(
                        finding.fault(), finding.number(), finding.other(), finding.size(), sentence(finding)))
                .toList();
    }
}
