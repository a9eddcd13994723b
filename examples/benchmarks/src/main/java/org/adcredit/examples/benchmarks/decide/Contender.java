// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import org.adcredit.rules.eligibility.Verdict;

/** Something that answers the questions. */
interface Contender {
  Verdict answer(Asked asked);
}
