package se.samsvar.query.picture;

import org.springframework.context.annotation.Configuration;

/** The operational picture. */
@Configuration(proxyBeanMethods = false)
public class PictureView {}
