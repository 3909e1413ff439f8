package se.samsvar.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Keeps the account's name in the session and nothing else: every node reads it, and what the account may do is asked for
 * with each request, so that one that is gone or has got another role is so at once.
 */
final class SignedIn implements SecurityContextRepository {
    private static final String ACCOUNT = "account";

    private final UserDetailsService accounts;

    SignedIn(UserDetailsService accounts) {
        this.accounts = accounts;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        String name = name(holder.getRequest());
        if (name == null) {
            return new SecurityContextImpl();
        }
        try {
            UserDetails account = accounts.loadUserByUsername(name);
            return new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        } catch (UsernameNotFoundException gone) {
            return new SecurityContextImpl();
        }
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = context.getAuthentication();
        if (who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)) {
            request.getSession(true).setAttribute(ACCOUNT, who.getName());
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return name(request) != null;
    }

    private static @Nullable String name(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ACCOUNT);
    }
}
