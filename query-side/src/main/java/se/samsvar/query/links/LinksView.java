package se.samsvar.query.links;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({Links.class, LinkPages.class})
public class LinksView {}
