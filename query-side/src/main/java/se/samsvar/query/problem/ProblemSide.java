package se.samsvar.query.problem;

import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems and error pages. */
@Configuration(proxyBeanMethods = false)
public class ProblemSide {
    @Bean
    Problems problems(JsonMapper json, LocaleResolver locales) {
        return new Problems(json, locales);
    }

    @Bean
    ErrorAnswers errorAnswers(Problems problems) {
        return new ErrorAnswers(problems);
    }

    @Bean
    ErrorAdvice errorAdvice(ErrorAnswers answers) {
        return new ErrorAdvice(answers);
    }

    @Bean
    ErrorPages errorPages(ErrorAnswers answers, ErrorAttributes attributes) {
        return new ErrorPages(answers, attributes);
    }
}
