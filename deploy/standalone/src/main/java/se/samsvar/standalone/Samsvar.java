package se.samsvar.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.samsvar.command.CommandSide;
import se.samsvar.query.QuerySide;
import se.samsvar.standalone.backup.BackupCommands;
import se.samsvar.standalone.postgres.EmbeddedPostgresConfiguration;
import se.samsvar.standalone.verify.VerifyCommand;

/** Both sides in one process, with a PostgreSQL of their own unless another one is named. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(SamsvarSettings.class)
@Import({
    EmbeddedPostgresConfiguration.class,
    CommandSide.class,
    QuerySide.class,
    DemoCity.class,
    CityAccounts.class,
    ApiDescription.class,
    DemoGuard.class,
    Welcome.class
})
public class Samsvar {
    private static final Set<String> COMMANDS = Set.of("verify", "backup", "restore");

    /** Starts the server; {@code verify}, {@code backup} and {@code restore} with a file do that instead. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && COMMANDS.contains(arguments[0])) {
            System.exit(carryOut(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
        }
        // nothing phones home, and nothing advertises
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Samsvar.class, arguments);
    }

    private static int carryOut(String command, List<String> rest) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return switch (command) {
            case "backup" -> new BackupCommands(out, Clock.systemUTC()).backup(rest);
            case "restore" -> new BackupCommands(out, Clock.systemUTC()).restore(rest);
            default -> new VerifyCommand(out).run(rest);
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PasswordEncoder passwordEncoder(Clock clock) {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }
}
