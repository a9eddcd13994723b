// SPDX-License-Identifier: Apache-2.0
/**
 * The suite {@code ledger}: spend events are posted to the ledger of one account.
 *
 * <p>{@link org.adcredit.examples.benchmarks.ledger.Spending} makes the programme and the events,
 * {@link org.adcredit.examples.benchmarks.ledger.HandWrittenLedger} is the limit: what a programmer
 * would write for one offer. {@link org.adcredit.examples.benchmarks.ledger.Growth} shows what a
 * ledger takes as it grows.
 */
@NullMarked
package org.adcredit.examples.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
