// SPDX-License-Identifier: Apache-2.0
/**
 * How fast the library is, beside code written by hand and beside rule engines.
 *
 * <p>Start with {@link org.adcredit.examples.benchmarks.Suite}: some contenders for one task, which
 * must all give the same answers before any is timed. {@link
 * org.adcredit.examples.benchmarks.Benchmarks} names the suites and runs them; {@code
 * examples/bench} builds and starts it.
 */
@NullMarked
package org.adcredit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
