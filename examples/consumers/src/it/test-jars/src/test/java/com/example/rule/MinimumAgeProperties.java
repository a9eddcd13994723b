// SPDX-License-Identifier: Apache-2.0
package com.example.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.adcredit.core.Account;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.Length;
import org.adcredit.testing.CreditDomain;

/** A law of the rule, over accounts that nobody had to think of. */
@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class)
class MinimumAgeProperties {
  private static final Length WEEK = Length.ofDays(7);

  @Property
  void an_account_is_old_enough_from_the_end_of_its_seventh_day_on(@ForAll Account account) {
    Instant oldEnough = WEEK.after(account.createdAt(), account.zone());

    assertEquals(Verdict.ELIGIBLE, verdict(account, oldEnough));
    assertEquals(Verdict.INELIGIBLE, verdict(account, oldEnough.minusNanos(1)));
  }

  private static Verdict verdict(Account account, Instant at) {
    return RuleChain.of(new MinimumAgeRule(WEEK))
        .decide(EligibilityRequest.builder().account(account).at(at).build())
        .verdict();
  }
}
