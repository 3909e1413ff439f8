package se.samsvar.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Runs one program, or all one after the other. Arguments: the directory for data and results, and a name or "all". */
final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new DurableCommand(),
            new TasksVisible(),
            new TwoNodes(),
            new LiveViewers(),
            new Lists(),
            new Ledger(),
            new Export());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        Path target = Path.of(arguments[0]);
        String name = arguments[1];
        List<Benchmark> chosen = ALL.stream()
                .filter(benchmark -> name.equals("all") || benchmark.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("There is no " + name + ", only "
                    + ALL.stream().map(Benchmark::name).toList());
        }
        for (Benchmark benchmark : chosen) {
            Report report = new Report(benchmark.name(), benchmark.baseline());
            try (Workplace workplace = Workplace.in(target)) {
                benchmark.run(workplace, report);
            }
            report.store(target.resolve("results"));
        }
        // what other threads may still be doing measures nothing any more
        System.exit(0);
    }
}
