// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.time.Instant;
import org.adcredit.core.AccountId;

/**
 * A row of an export that tells of spend, read and packed at once, as {@link UsualRows} does.
 *
 * @param file the file in which it stands
 * @param line the line on which it starts
 * @param account whose spend it is
 * @param second when it was delivered and recorded, in seconds since 1970
 * @param packed holds it, with others
 * @param start where it starts there
 * @param end where it ends
 */
record UsualRow(
    String file, long line, AccountId account, long second, RowBytes packed, int start, int end)
    implements ReadRow {
  Place place() {
    return new Place(file, line);
  }

  /** {@return when it was delivered and recorded} */
  Instant at() {
    return Instant.ofEpochSecond(second);
  }

  @Override
  public void giveTo(RowTaker taker) {
    taker.take(this);
  }
}
