package se.samsvar.query.sentence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class SentenceConfiguration {

    @Bean
    EventSentences eventSentences() {
        return new EventSentences();
    }
}
