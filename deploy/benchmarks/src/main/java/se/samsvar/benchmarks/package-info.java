/** Programs that measure, each with its baseline in the same run. None of them is a test. */
@NullMarked
package se.samsvar.benchmarks;

import org.jspecify.annotations.NullMarked;
