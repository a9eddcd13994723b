// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.Selection;

/** The ifs that every billing team writes, and the same as a chain. */
final class IfsAsChain {
  private IfsAsChain() {}

  // readme: ifs
  static boolean isEligible(Account account, Iterable<SpendEvent> events) {
    if (!account.billingRegion().equals(Region.of("US"))) return false;
    BigDecimal spend = BigDecimal.ZERO;
    for (SpendEvent event : events) spend = spend.add(event.cost().amount());
    return spend.compareTo(new BigDecimal("500.00")) >= 0;
  }

  // end

  static Decision decide(
      Account account, Campaign campaign, ImmutableList<SpendEvent> events, Instant now) {
    // readme: chain
    RuleChain chain =
        RuleChain.of(
            EligibilityRules.billingRegion(Selection.of(Region.of("US"))),
            EligibilityRules.spendThreshold(Money.parse("USD 500.00")));
    // end
    return chain.decide(
        EligibilityRequest.builder()
            .account(account)
            .campaign(campaign)
            .at(now)
            .spend(events)
            .build());
  }
}
