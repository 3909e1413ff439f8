package se.samsvar.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.samsvar.actor.Actor;
import se.samsvar.actor.Role;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.DemoAccounts;

/** Accounts to try everything with, each with its own name as password; {@link DemoGuard} keeps them at home. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("samsvar.demo")
class DemoCity {

    private static final List<Actor> ACTORS = List.of(
            actor("lead", Role.OPERATIONAL_LEAD, "ledning"),
            actor("strategic", Role.STRATEGIC_LEAD, "strategisk-ledning"),
            actor("council", Role.SAFETY_COUNCIL, "trygghetsradet"),
            partner("polis"),
            partner("mimer"),
            partner("socialtjanst"),
            partner("fritid"),
            partner("skola"),
            partner("teknik"),
            partner("kommunikation"),
            partner("region"),
            partner("civil"),
            partner("raddning"),
            actor("auditor", Role.AUDITOR, "revision"),
            actor("admin", Role.ADMIN, "drift"));

    static List<String> names() {
        return ACTORS.stream().map(Actor::name).toList();
    }

    @Bean
    UserDetailsService demoUsers(PasswordEncoder encoder) {
        Map<String, DemoAccount> accounts = new LinkedHashMap<>();
        ACTORS.forEach(actor -> accounts.put(
                actor.name(), new DemoAccount(actor, Objects.requireNonNull(encoder.encode(actor.name())))));
        return name -> {
            DemoAccount account = accounts.get(name);
            if (account == null) {
                throw new UsernameNotFoundException(name);
            }
            return account;
        };
    }

    @Bean
    DemoAccounts demoAccounts() {
        return new DemoAccounts(ACTORS.stream()
                .map(actor -> new DemoAccounts.Account(
                        actor.name(), PartnerCatalogue.get(actor.organisation()).name()))
                .toList());
    }

    private static Actor partner(String code) {
        return actor(code, Role.PARTNER, code);
    }

    private static Actor actor(String name, Role role, String organisation) {
        return new Actor(name, role, new PartnerId(organisation));
    }
}
