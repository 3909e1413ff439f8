package se.samsvar.query.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import se.samsvar.actor.ActorPrincipal;

/** Finds the {@link Viewer} of the current request. */
public final class Viewers {
    private Viewers() {}

    public static Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? Optional.of(new Viewer(principal.actor()))
                : Optional.empty();
    }
}
