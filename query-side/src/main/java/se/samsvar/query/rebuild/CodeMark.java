package se.samsvar.query.rebuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * A digest of everything that decides what the views hold: their classes, those of the events and the tables' migrations.
 * What was rebuilt by another version is neither continued nor put in the place of the live views.
 */
final class CodeMark {
    private static final String[] PARTS = {"classpath*:se/samsvar/**/*.class", "classpath*:db/migration/query/*.sql"};

    /** Computed once, when it is first asked for. */
    static final Supplier<String> OURS = SingletonSupplier.of(CodeMark::compute);

    private CodeMark() {}

    private static String compute() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (String part : PARTS) {
                Resource[] found = resolver.getResources(part);
                Arrays.sort(found, Comparator.comparing(CodeMark::address));
                for (Resource resource : found) {
                    try (InputStream content = resource.getInputStream()) {
                        digest.update(content.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
