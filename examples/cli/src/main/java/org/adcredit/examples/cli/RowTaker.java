// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/** Takes the rows of exports one by one, in their order. */
interface RowTaker {
  /** Takes a row that was read cell by cell. */
  void take(Place place, Reading reading);

  /** Takes a usual row. */
  void take(UsualRow row);
}
