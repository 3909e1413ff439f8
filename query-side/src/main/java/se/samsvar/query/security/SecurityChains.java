package se.samsvar.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import se.samsvar.query.map.MapSettings;
import se.samsvar.query.problem.Problems;

/**
 * Four chains: answers for other systems, the descriptions and figures of the running server, links from mails, and
 * pages. Writes below {@code /api} belong to the command side, which has a chain of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {
    @Bean
    SignedIn signedIn(UserDetailsService accounts) {
        return new SignedIn(accounts);
    }

    @Bean
    @Order(20)
    SecurityFilterChain apiReads(HttpSecurity http, Problems problems) throws Exception {
        http.securityMatcher(request -> isApi(request.getRequestURI()) && isOfThisSide(request))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(Routes.CALENDAR).permitAll();
                    Routes.API.forEach(
                            route -> requests.requestMatchers(route.patterns()).hasAnyAuthority(route.authorities()));
                    requests.requestMatchers("/api/**").authenticated();
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemSecurity(problems)))
                .exceptionHandling(handling -> ProblemSecurity.handle(handling, problems));
        Headers.strict(http);
        return http.build();
    }

    /** For people with a session and for tools with Basic alike. */
    @Bean
    @Order(30)
    SecurityFilterChain serverDescription(
            HttpSecurity http, Problems problems, Environment environment, SignedIn signedIn) throws Exception {
        http.securityMatcher(
                        "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health/liveness",
                                "/actuator/health/readiness",
                                "/actuator/info")
                        .permitAll()
                        .requestMatchers(request -> isAskedFromWithin(request, environment))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority("ADMIN")
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(signedIn))
                .csrf(csrf -> FormTokens.keep(csrf).ignoringRequestMatchers(SecurityChains::usesBasic))
                .requestCache(cache -> cache.requestCache(wherePeopleWereGoing()))
                .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemSecurity(problems)))
                .exceptionHandling(handling -> ProblemSecurity.handle(handling, problems));
        Headers.forSwagger(http);
        return http.build();
    }

    /**
     * Links from mails, for whoever has one, signed in or not. Their forms carry no CSRF token: the link itself is the
     * secret, and a page that does not know it can't send its form.
     */
    @Bean
    @Order(35)
    SecurityFilterChain linksOfMails(HttpSecurity http) throws Exception {
        http.securityMatcher(Routes.LINKS)
                .authorizeHttpRequests(requests -> {
                    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST)) {
                        requests.requestMatchers(method, Routes.LINKS).permitAll();
                    }
                    requests.anyRequest().denyAll();
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(AbstractHttpConfigurer::disable);
        Headers.forLinks(http);
        return http.build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain pages(HttpSecurity http, MapSettings map, SignedIn signedIn) throws Exception {
        http.securityMatcher(request -> !isApi(request.getRequestURI()))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(Routes.OPEN).permitAll();
                    Routes.PAGES.forEach(
                            route -> requests.requestMatchers(route.patterns()).hasAnyAuthority(route.authorities()));
                    requests.anyRequest().denyAll();
                })
                .securityContext(context -> context.securityContextRepository(signedIn))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(new Landing(wherePeopleWereGoing()))
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/login?error")))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .requestCache(cache -> cache.requestCache(wherePeopleWereGoing()))
                .csrf(FormTokens::keep);
        Headers.forPages(http, map);
        return http.build();
    }

    /** The root is where everybody begins: each role has a page of its own to land on. */
    private static RequestCache wherePeopleWereGoing() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(request ->
                request.getMethod().equals("GET") && !request.getRequestURI().equals("/") && asksForAPage(request));
        return cache;
    }

    private static boolean asksForAPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") && request.getHeader("HX-Request") == null;
    }

    private static boolean isApi(String uri) {
        return uri.equals("/api") || uri.startsWith("/api/");
    }

    /**
     * What-if is asked by POST, since a whole plan comes with the question, and a kept checkpoint too. A rebuild is of the views
     * alone, as is the retry of what they could not digest: no command comes of it.
     */
    private static boolean isOfThisSide(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> true;
            case "POST" -> request.getRequestURI().matches("/api/plans/[^/]+/what-if|/api/audit/.+|/api/operations/.+");
            default -> false;
        };
    }

    private static boolean usesBasic(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith("Basic ");
    }

    /** Where health and metrics have a port of their own it is for the inner network, and open there. */
    private static boolean isAskedFromWithin(HttpServletRequest request, Environment environment) {
        String inner = environment.getProperty("local.management.port");
        return inner != null
                && !inner.equals(environment.getProperty("local.server.port"))
                && request.getLocalPort() == Integer.parseInt(inner)
                && request.getMethod().equals("GET")
                && request.getRequestURI().matches("/actuator/(health(/.*)?|info|prometheus)");
    }
}
