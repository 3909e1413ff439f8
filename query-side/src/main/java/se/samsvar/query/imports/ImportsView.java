package se.samsvar.query.imports;

import jakarta.servlet.MultipartConfigElement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.web.Commands;

@Configuration(proxyBeanMethods = false)
@Import(ImportPages.class)
public class ImportsView {

    private static final int MEMORY = 1024 * 1024;
    private static final long LARGEST_FEED = 20L * MEMORY;
    private static final long FORM_FIELDS = 64L * 1024;

    /** Of all uploads; the feed is the only file that is ever sent. */
    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", LARGEST_FEED, LARGEST_FEED + FORM_FIELDS, MEMORY);
    }

    /** One at a time: two imports of the same file would only wait for each other. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ExecutorService importThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import").daemon().factory());
    }

    @Bean
    Imports imports(Commands commands, QueryGateway queries, @Qualifier("importThread") ExecutorService importThread) {
        return new Imports(commands, queries, importThread);
    }
}
