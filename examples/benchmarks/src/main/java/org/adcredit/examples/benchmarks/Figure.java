// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one contender took.
 *
 * @param contender its name, without spaces
 * @param nanos nanoseconds an operation
 * @param bytes what an operation allocated, where that is measured
 * @param limit nanoseconds an operation of the contender that sets the limit, in the same run
 */
public record Figure(
    String contender, BigDecimal nanos, Optional<BigDecimal> bytes, BigDecimal limit) {}
