package se.samsvar.command.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import se.samsvar.actor.AccountBook;

/** The accounts of {@code samsvar.accounts}, for a main to import. Without any, nobody can sign in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
public class ConfiguredAccounts {
    @Bean
    UserDetailsService accounts(AccountSettings settings) {
        AccountBook book = new AccountBook(settings.accounts());
        return name -> book.find(name)
                .map(entry -> new ConfiguredAccount(entry.actor(), entry.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
