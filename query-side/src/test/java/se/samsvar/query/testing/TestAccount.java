package se.samsvar.query.testing;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorPrincipal;
import se.samsvar.actor.Role;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;

/** An account with its own name as password. */
public record TestAccount(Actor actor) implements UserDetails, ActorPrincipal {
    private static final long serialVersionUID = 1L;

    public static final List<TestAccount> ALL = List.of(
            account("lead", Role.OPERATIONAL_LEAD, "ledning"),
            account("strategic", Role.STRATEGIC_LEAD, "strategisk-ledning"),
            account("council", Role.SAFETY_COUNCIL, "trygghetsradet"),
            account("polis", Role.PARTNER, "polis"),
            account("mimer", Role.PARTNER, "mimer"),
            account("skola", Role.PARTNER, "skola"),
            account("civil", Role.PARTNER, "civil"),
            account("auditor", Role.AUDITOR, "revision"),
            account("admin", Role.ADMIN, "drift"));

    public static Viewer viewer(String name) {
        return ALL.stream()
                .filter(account -> account.getUsername().equals(name))
                .map(account -> new Viewer(account.actor()))
                .findFirst()
                .orElseThrow();
    }

    private static TestAccount account(String name, Role role, String organisation) {
        return new TestAccount(new Actor(name, role, new PartnerId(organisation)));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(actor.role().name()));
    }

    @Override
    public String getPassword() {
        return "{noop}" + actor.name();
    }

    @Override
    public String getUsername() {
        return actor.name();
    }
}
