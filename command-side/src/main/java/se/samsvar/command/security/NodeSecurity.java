package se.samsvar.command.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What a process of the command side alone answers beside commands: how it is, and nothing to read. */
@Configuration(proxyBeanMethods = false)
public class NodeSecurity {
    @Bean
    @Order(90)
    SecurityFilterChain howItIs(HttpSecurity http, Environment environment) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health/liveness",
                                "/actuator/health/readiness",
                                "/actuator/info")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers(request -> isAskedFromWithin(request, environment))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority("ADMIN")
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(Customizer.withDefaults())
                .build();
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
