package se.samsvar.query.axon;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

final class ProcessingGroups {
    private ProcessingGroups() {}

    /** The groups of all beans in or below a package, so that no list of them has to be kept. */
    static List<String> below(String rootPackage, ListableBeanFactory beans) {
        return Stream.of(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(name -> isBelow(rootPackage, beans.getType(name)))
                .map(name -> beans.findAnnotationOnBean(name, ProcessingGroup.class))
                .filter(Objects::nonNull)
                .map(ProcessingGroup::value)
                .distinct()
                .toList();
    }

    private static boolean isBelow(String rootPackage, @Nullable Class<?> type) {
        return type != null && ClassUtils.getPackageName(type).startsWith(rootPackage);
    }
}
