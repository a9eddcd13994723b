// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/**
 * What became of the rows: {@code rows = used + skipped + rejected}.
 *
 * @param rows how many rows there were
 * @param used how many were posted to a ledger and accepted
 * @param skipped how many are no spend, were seen before, or were recorded later
 * @param rejected how many could not be used
 * @param accounts how many accounts there are statements of
 */
record Summary(long rows, long used, long skipped, long rejected, long accounts) {
  /** {@return the line that ends standard error} */
  String line(long nanos) {
    long hundredths = nanos / 10_000_000;
    return "rows "
        + rows
        + ", used "
        + used
        + ", skipped "
        + skipped
        + ", rejected "
        + rejected
        + ", accounts "
        + accounts
        + ", seconds "
        + hundredths / 100
        + (hundredths % 100 < 10 ? ".0" : ".")
        + hundredths % 100;
  }
}
