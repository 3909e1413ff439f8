package se.samsvar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints each table when it is there, and stores them all as JSON. */
final class Report {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Instant startedAt = Instant.now();
    private final String name;
    private final String baseline;
    private final List<Map<String, Object>> tables = new ArrayList<>();

    Report(String name, String baseline) {
        this.name = name;
        this.baseline = baseline;
        System.out.printf("%n%s%n%s%nbaseline: %s%n", name, command(), baseline);
    }

    /** @param rows with the same keys in each */
    void table(String title, List<Map<String, Object>> rows) {
        tables.add(Map.of("title", title, "rows", rows));
        System.out.printf("%n%s%n", title);
        List<String> heads = List.copyOf(rows.getFirst().keySet());
        print(heads, heads);
        rows.forEach(row -> print(heads, row.values().stream().map(Report::text).toList()));
    }

    static Map<String, Object> row(Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }

    void store(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(name + "-" + STAMP.format(startedAt) + ".json");
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                file,
                json.writeValueAsString(row(
                        "benchmark", name,
                        "startedAt", startedAt.toString(),
                        "command", command(),
                        "baseline", baseline,
                        "processors", Runtime.getRuntime().availableProcessors(),
                        "java", Runtime.version().toString(),
                        "tables", tables)));
        System.out.printf("%nstored in %s%n", file);
    }

    private String command() {
        return "./mvnw -q -Pbenchmarks -pl deploy/benchmarks -am -DskipTests verify -Dbenchmark=" + name;
    }

    private static void print(List<String> heads, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < heads.size(); i++) {
            int width = Math.max(heads.get(i).length(), i == 0 ? 40 : 9);
            line.append(String.format(i == 0 ? "%-" + width + "s" : "  %" + width + "s", cells.get(i)));
        }
        System.out.println(line);
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format("%.2f", number) : value.toString();
    }
}
