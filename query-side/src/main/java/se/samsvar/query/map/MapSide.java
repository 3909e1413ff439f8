package se.samsvar.query.map;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every map shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
public class MapSide {
    /** For templates, which know it as {@code @map}. */
    @Bean
    MapBackground map(MapSettings settings) {
        return new MapBackground(settings);
    }
}
