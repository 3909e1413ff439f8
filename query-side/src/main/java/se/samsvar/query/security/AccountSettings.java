package se.samsvar.query.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.actor.AccountBook;

/**
 * Who may sign in.
 *
 * @param accounts by name: password (encoded), role and organisation
 */
@ConfigurationProperties("samsvar")
record AccountSettings(@DefaultValue Map<String, AccountBook.Written> accounts) {

    AccountSettings {
        accounts = AccountBook.checked(accounts);
    }
}
