package se.samsvar.standalone.deploy;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;

/** The names that nodes are set by: those of the records, and the few of the frameworks that the reference names. */
record SettingNames(Collection<Setting> own, Set<String> others) {
    private static final Set<String> OF_FRAMEWORKS = Set.of(
            "axon.axonserver.enabled",
            "axon.axonserver.servers",
            "axon.axonserver.token",
            "logging.structured.format.console",
            "management.server.port",
            "server.address",
            "server.forward-headers-strategy",
            "server.port",
            "spring.config.import",
            "spring.datasource.password",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.mail.host",
            "spring.mail.port",
            "spring.mail.username",
            "spring.mail.password");

    static SettingNames read() throws IOException {
        return new SettingNames(SettingsInCode.read(), OF_FRAMEWORKS);
    }

    boolean knowVariable(String variable) {
        return own.stream().anyMatch(setting -> setting.isSetBy(variable))
                || others.stream().anyMatch(name -> name.replaceAll("[.-]", "_").equalsIgnoreCase(variable));
    }

    boolean knowProperty(String property) {
        return own.stream().anyMatch(setting -> setting.isSetByProperty(property)) || others.contains(property);
    }
}
