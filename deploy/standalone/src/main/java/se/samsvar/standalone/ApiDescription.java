package se.samsvar.standalone;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the running server introduces itself at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi() {
        SecurityScheme scheme =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC);
        return new OpenAPI()
                .info(new Info()
                        .title("Samsvar")
                        .version("1")
                        .description(
                                "Commands by POST, queries by GET. Instants are ISO 8601 with offset, identifiers are"
                                        + " UUIDs, faults are application/problem+json (RFC 9457) with a stable code."
                                        + " Every write takes an Idempotency-Key."))
                .components(new Components().addSecuritySchemes(BASIC, scheme))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
