package se.samsvar.query.setting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.samsvar.setting.KnownSettings;
import se.samsvar.setting.KnownSettings.Place;

/** Refuses names that don't exist, and values that can't be meant, before a database is started or asked. */
class SettingCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> problems = context.getEnvironment().getPropertySources().stream()
                .flatMap(SettingCheck::problems)
                .distinct()
                .toList();
        KnownSettings.refuse(problems);
        // a bean, since those that are added by hand run before placeholders can be read
        context.getBeanFactory()
                .registerSingleton(SettingCheck.class.getName(), (BeanFactoryPostProcessor) SettingCheck::readAll);
    }

    private static Stream<String> problems(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> listed
                ? Arrays.stream(listed.getPropertyNames())
                        .flatMap(name -> KnownSettings.problem(place(source), name).stream())
                : Stream.empty();
    }

    private static Place place(PropertySource<?> source) {
        if (source instanceof SystemEnvironmentPropertySource) {
            return Place.ENVIRONMENT;
        }
        return source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
                ? Place.PROPERTY
                : Place.WRITTEN;
    }

    /** The records check what they are made of. */
    private static void readAll(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(Record.class, false, false)) {
            Class<?> type = beans.getType(name, false);
            if (type != null
                    && type.getName().startsWith("se.samsvar.")
                    && type.isAnnotationPresent(ConfigurationProperties.class)) {
                beans.getBean(name);
            }
        }
    }
}
