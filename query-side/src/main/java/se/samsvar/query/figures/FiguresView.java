package se.samsvar.query.figures;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    FiguresProjection.class,
    TaskTimes.class,
    WalkTimes.class,
    IncidentFigures.class,
    TaskFigures.class,
    FiguresApi.class,
})
public class FiguresView {}
