// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import org.adcredit.rules.Ledger;

/**
 * A ledger to which everything was posted that is known of an account by an instant, and what
 * became of the rows.
 *
 * @param ledger the ledger
 * @param used how many rows were accepted
 * @param skipped how many rows were seen before, or were recorded later
 * @param rejected the rows that could not be used
 * @param notes what is to be said of other entries that could not be used
 */
record Replay(
    Ledger ledger,
    long used,
    long skipped,
    ImmutableList<Rejected> rejected,
    ImmutableList<String> notes) {}
