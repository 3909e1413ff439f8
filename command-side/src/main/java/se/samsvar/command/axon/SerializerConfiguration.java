package se.samsvar.command.axon;

import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.samsvar.json.MessageJson;
import se.samsvar.upcasting.EventUpcasters;

@Configuration(proxyBeanMethods = false)
class SerializerConfiguration {
    @Bean
    EventUpcasterChain eventUpcasters() {
        return EventUpcasters.chain();
    }

    @Bean
    @Primary
    Serializer serializer(RevisionResolver revisions) {
        return jackson(revisions, MessageJson::tolerant);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(RevisionResolver revisions) {
        return jackson(revisions, MessageJson::tolerant);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(RevisionResolver revisions) {
        return jackson(revisions, MessageJson::strict);
    }

    private static Serializer jackson(RevisionResolver revisions, Jackson3SerializerCustomizer customizer) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(customizer)
                .build();
    }
}
