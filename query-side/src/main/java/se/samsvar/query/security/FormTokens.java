package se.samsvar.query.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** What proves that a form is of our own page: kept in a cookie, so that nobody needs a session only to see the login. */
final class FormTokens {
    private FormTokens() {}

    static CsrfConfigurer<HttpSecurity> keep(CsrfConfigurer<HttpSecurity> csrf) {
        XorCsrfTokenRequestAttributeHandler atOnce = new XorCsrfTokenRequestAttributeHandler();
        // a page may be on its way before its first form is reached, and then no cookie can be set any more
        atOnce.setCsrfRequestAttributeName(null);
        return csrf.csrfTokenRepository(new CookieCsrfTokenRepository()).csrfTokenRequestHandler(atOnce);
    }
}
