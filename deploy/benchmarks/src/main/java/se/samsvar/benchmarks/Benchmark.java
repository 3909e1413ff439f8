package se.samsvar.benchmarks;

interface Benchmark {

    String name();

    /** What the figures are compared with, in the same run. */
    String baseline();

    void run(Workplace workplace, Report report) throws Exception;
}
