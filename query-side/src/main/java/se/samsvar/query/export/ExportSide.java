package se.samsvar.query.export;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    ReadableEvents.class,
    ExportedEvents.class,
    ExportRange.class,
    ExportPages.class,
    Exporter.class,
    ExportApi.class
})
public class ExportSide {}
