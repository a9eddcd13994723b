// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.OFFER;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Account;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.OncePer;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** An offer is redeemed once. */
class OncePerTest implements RuleContract {

  private static final EligibilityRule RULE = once(OncePer.ACCOUNT, OncePer.ADVERTISER);

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRule once(OncePer... per) {
    return EligibilityRules.oncePer(OFFER, ImmutableSet.copyOf(per));
  }

  private static EligibilityRequest of(Account.Builder account) {
    return EligibilityRequest.builder().account(account.build()).at(NOON).build();
  }

  private static EligibilityRequest redeemed() {
    return of(Facts.accountBuilder().addRedeemed(OFFER));
  }

  private static EligibilityRequest redeemedElsewhere() {
    return of(Facts.accountBuilder().addRedeemedByAdvertiser(OFFER));
  }

  @Test
  void what_the_account_redeemed_it_redeems_no_more() {
    Finding finding = refusal(once(OncePer.ACCOUNT), redeemed());

    assertThat(finding.code()).isEqualTo("already-redeemed");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
    assertThat(finding.message()).contains("welcome").contains("the account");
  }

  @Test
  void what_its_advertiser_redeemed_counts_only_where_that_is_asked() {
    assertApproved(once(OncePer.ACCOUNT), redeemedElsewhere());
    assertThat(refusal(once(OncePer.ADVERTISER), redeemedElsewhere()).message())
        .contains("another account of advertiser a1");
  }

  @Test
  void once_per_advertiser_is_once_per_account_too() {
    assertThat(codes(once(OncePer.ADVERTISER), redeemed())).containsExactly("already-redeemed");
  }

  @Test
  void where_nothing_is_asked_anything_goes() {
    assertApproved(once(), redeemed());
    assertApproved(once(), redeemedElsewhere());
  }

  @Test
  void other_offers_do_not_matter() {
    OfferId other = OfferId.of("other");

    assertApproved(
        RULE, of(Facts.accountBuilder().addRedeemed(other).addRedeemedByAdvertiser(other)));
  }
}
