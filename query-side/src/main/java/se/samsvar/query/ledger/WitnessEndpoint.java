package se.samsvar.query.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.ledger.UnreadableProof;

/**
 * Where other logs bring their checkpoints. No account is needed: a checkpoint is signed by its log, and logs whose keys
 * are not configured here get nothing.
 */
@RestController
class WitnessEndpoint {

    private static final String PATH = "/witness/add-checkpoint";
    private static final int LARGEST = 64 * 1024;
    private static final MediaType SIZE = MediaType.parseMediaType("text/x.tlog.size");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Witnessing witnessing;

    WitnessEndpoint(Witnessing witnessing) {
        this.witnessing = witnessing;
    }

    @Configuration(proxyBeanMethods = false)
    static class Chain {

        @Bean
        @Order(36)
        SecurityFilterChain witnessed(HttpSecurity http) throws Exception {
            return http.securityMatcher("/witness/**")
                    .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, PATH)
                            .permitAll()
                            .anyRequest()
                            .denyAll())
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(AbstractHttpConfigurer::disable)
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    @PostMapping(PATH)
    ResponseEntity<String> add(HttpServletRequest request) throws IOException {
        if (!witnessing.isOfAnybody()) {
            return answer(Witnessing.Answer.of(404, "No log is witnessed here\n"));
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return answer(Witnessing.Answer.of(413, "Too large\n"));
        }
        try {
            return answer(witnessing.add(AddedCheckpoint.parse(new String(body, StandardCharsets.UTF_8))));
        } catch (UnreadableProof e) {
            return answer(Witnessing.Answer.of(400, "Not a readable " + e.what() + "\n"));
        }
    }

    private static ResponseEntity<String> answer(Witnessing.Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(answer.status() == 409 ? SIZE : TEXT)
                .body(answer.body());
    }
}
