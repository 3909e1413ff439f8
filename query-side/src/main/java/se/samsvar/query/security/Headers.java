package se.samsvar.query.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import se.samsvar.query.map.MapSettings;

/** What browsers may do with our answers. */
final class Headers {
    private static final String OWN_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** The OpenAPI page sets styles and inlines its icons. */
    private static final String SWAGGER = OWN_ONLY + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private Headers() {}

    static void strict(HttpSecurity http) throws Exception {
        policy(http, OWN_ONLY);
    }

    /** Maps may come from the one host that is configured; Leaflet empties tiles with an image of its own. */
    static void forPages(HttpSecurity http, MapSettings map) throws Exception {
        policy(http, map.origin() == null ? OWN_ONLY : OWN_ONLY + "; img-src 'self' data: " + map.origin());
    }

    /** The address is the secret: it must not be told to the next page, kept, or found by a search. */
    static void forLinks(HttpSecurity http) throws Exception {
        policy(http, OWN_ONLY);
        http.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex")));
    }

    static void forSwagger(HttpSecurity http) throws Exception {
        policy(http, SWAGGER);
    }

    private static void policy(HttpSecurity http, String policy) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("geolocation=(), camera=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN)));
    }
}
