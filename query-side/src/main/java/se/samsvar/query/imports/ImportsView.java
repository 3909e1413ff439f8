package se.samsvar.query.imports;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.beans.factory.annotation.Qualifier;
import se.samsvar.query.web.Commands;

@Configuration(proxyBeanMethods = false)
@Import(ImportPages.class)
public class ImportsView {

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
