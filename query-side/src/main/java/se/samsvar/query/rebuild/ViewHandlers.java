package se.samsvar.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.axon.Projections;
import se.samsvar.query.event.Writes;

/**
 * What handles the events of each view, writing into the schema beside.
 *
 * @param byView every view that follows the events on this side
 */
record ViewHandlers(TreeMap<String, List<EventMessageHandler>> byView) {

    static ViewHandlers of(ListableBeanFactory beans, Projections views, Configuration axon, JdbcTemplate jdbc) {
        Copies copies = new Copies(Writes.into(Beside.SCHEMA, jdbc));
        TreeMap<String, List<EventMessageHandler>> byView = new TreeMap<>();
        for (String name : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            Class<?> type = Objects.requireNonNull(beans.getType(name));
            String view = Objects.requireNonNull(beans.findAnnotationOnBean(name, ProcessingGroup.class))
                    .value();
            if (views.names().contains(view)) {
                byView.computeIfAbsent(view, first -> new ArrayList<>())
                        .add(new AnnotationEventHandlerAdapter(
                                copies.of(type), axon.parameterResolverFactory(), axon.handlerDefinition(type)));
            }
        }
        if (!byView.keySet().equals(new TreeSet<>(views.names()))) {
            throw new IllegalStateException("Rebuilt would be " + byView.keySet() + ", live are " + views.names());
        }
        return new ViewHandlers(byView);
    }
}
