// SPDX-License-Identifier: Apache-2.0
/**
 * The suite {@code decide}: may this campaign run, and does its spend count toward the offer?
 *
 * <p>{@link org.adcredit.examples.benchmarks.decide.Setting} makes the tables and the questions,
 * {@link org.adcredit.examples.benchmarks.decide.HandWritten} is the limit, and {@link
 * org.adcredit.examples.benchmarks.decide.Contenders} names all that are compared.
 */
@NullMarked
package org.adcredit.examples.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
