package se.samsvar.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import se.samsvar.actor.ActorPrincipal;
import se.samsvar.actor.Role;

/** Where people land after they have signed in: where they were going, otherwise where their role's work is. */
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler {
    Landing(RequestCache wherePeopleWereGoing) {
        setRequestCache(wherePeopleWereGoing);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? of(principal.actor().role())
                : "/";
    }

    private static String of(Role role) {
        return switch (role) {
            case PARTNER -> "/inkorg";
            case SAFETY_COUNCIL -> "/radet";
            case AUDITOR -> "/historik";
            case ADMIN -> "/planer";
            case OPERATIONAL_LEAD, STRATEGIC_LEAD, LINK_HOLDER, SYSTEM -> "/";
        };
    }
}
