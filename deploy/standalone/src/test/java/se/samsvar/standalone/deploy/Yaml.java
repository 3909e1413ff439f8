package se.samsvar.standalone.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.YamlProcessor;
import org.springframework.core.io.FileSystemResource;

/** The documents of a YAML file, read with the library that Spring reads its own with. */
final class Yaml extends YamlProcessor {
    private final List<Map<String, Object>> documents = new ArrayList<>();

    private Yaml(String path) {
        setResources(new FileSystemResource(Project.ROOT.resolve(path)));
        process((_, document) -> documents.add(document));
    }

    static List<Map<String, Object>> documents(String path) {
        return new Yaml(path).documents;
    }

    /** What is below a path of names; empty where there is nothing. */
    static Optional<Object> at(Object tree, String... names) {
        Optional<Object> found = Optional.of(tree);
        for (String name : names) {
            found = found.flatMap(
                    node -> node instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty());
        }
        return found;
    }

    static Map<?, ?> map(Object tree, String... names) {
        return (Map<?, ?>) at(tree, names).orElse(Map.of());
    }

    static List<?> list(Object tree, String... names) {
        return (List<?>) at(tree, names).orElse(List.of());
    }
}
