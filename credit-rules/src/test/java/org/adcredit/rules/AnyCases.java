// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** For laws of all cases at all instants: what {@code @ForAll("cases")} and its like ask for. */
interface AnyCases {
  @Provide
  default Arbitrary<Case> cases() {
    return Cases.cases();
  }

  @Provide
  default Arbitrary<Instant> instants() {
    return Cases.instants();
  }
}
