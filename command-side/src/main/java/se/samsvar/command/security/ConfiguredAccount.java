package se.samsvar.command.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorPrincipal;

/** An account of {@code samsvar.accounts}. */
record ConfiguredAccount(Actor actor, String passwordHash) implements UserDetails, ActorPrincipal {

    private static final long serialVersionUID = 1L;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(actor.role().name()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.name();
    }
}
