package se.samsvar.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Everything that writes below {@code /api}: HTTP Basic, no session, and so no CSRF token. Which role may order what is
 * decided at the command, for every way in.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain apiWrites(HttpSecurity http) throws Exception {
        return http.securityMatcher(ApiSecurity::isWrite)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BodyLimit(), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(ApiSecurity::unauthorized))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(ApiSecurity::unauthorized)
                        .accessDeniedHandler((request, response, fault) ->
                                Problems.write(403, "access.not-allowed", request, response)))
                .build();
    }

    private static void unauthorized(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Samsvar\", charset=\"UTF-8\"");
        Problems.write(401, "request.unauthorized", request, response);
    }

    private static boolean isWrite(HttpServletRequest request) {
        String uri = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !reads && (uri.equals("/api") || uri.startsWith("/api/"));
    }
}
