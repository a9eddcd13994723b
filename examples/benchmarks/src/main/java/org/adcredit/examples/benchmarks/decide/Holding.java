// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account holds the offer, as a host would keep it.
 *
 * @param from from when
 * @param invalidated whether it was invalidated since
 * @param windowStart when the window of earning starts, if it has been started
 * @param windowEnd when it ends, if that is known
 */
public record Holding(
    Instant from,
    boolean invalidated,
    @Nullable Instant windowStart,
    @Nullable Instant windowEnd) {}
