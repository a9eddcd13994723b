// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;

/** What exports tell of an account. */
interface AccountSpend {
  AccountId account();

  /** {@return the time of the earliest row, spend or not} */
  Optional<Instant> firstRowAt();

  /** {@return the entries that the rows tell; a new list, in no order} */
  List<Posting> postings();

  /** {@return campaigns that are asked about, whether or not they have spent} */
  default ImmutableSet<CampaignId> included() {
    return ImmutableSet.of();
  }
}
