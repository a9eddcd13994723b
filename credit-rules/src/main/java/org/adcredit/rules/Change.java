// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.util.Optional;

/**
 * Something that stands in two programmes, or in two statements, and is not the same.
 *
 * @param path where it stands, as in the file or in the statement's documented form: {@code
 *     offers.welcome.credit.valid-for}, {@code offers.welcome.status}; a whole offer that only one
 *     programme has is {@code offers.welcome}
 * @param before what it was; absent where it did not stand
 * @param after what it is; absent where it does not stand any more
 */
public record Change(String path, Optional<String> before, Optional<String> after) {
  /** {@return the change in a line: {@code offers.welcome.credit.valid-for: P30D, then P60D}} */
  @Override
  public String toString() {
    return path + ": " + before.orElse("nothing") + ", then " + after.orElse("nothing");
  }
}
