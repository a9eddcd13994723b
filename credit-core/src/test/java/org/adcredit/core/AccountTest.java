// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final IndustryApproval LEGAL =
      Facts.approval("LEGAL_SERVICES", "US", "2026-01-01T00:00:00Z/..");
  private static final IndustryApproval GAMBLING =
      Facts.approval("GAMBLING", "GB", "2026-01-01T00:00:00Z/2026-02-01T00:00:00Z");

  private static Account.Builder required() {
    return Account.builder()
        .id(AccountId.of("a1"))
        .billingRegion(Region.of("US"))
        .currency(Amounts.USD)
        .zone(ZoneId.of("UTC"))
        .industry(Industry.of("RETAIL"))
        .createdAt(Instant.parse("2026-01-01T05:00:00Z"));
  }

  @Test
  void what_is_not_given_is_usual_or_unknown() {
    Account account = required().build();

    assertThat(account.advertiser()).isEqualTo(AdvertiserId.of("a1"));
    assertThat(account.signupChannel()).isEqualTo(SignupChannel.SELF_SERVE);
    assertThat(account.standing()).isEqualTo(Standing.GOOD);
    assertThat(account.approvals()).isEmpty();
    assertThat(account.history()).isEqualTo(Occurrence.unknown());
    assertThat(account.firstImpression()).isEqualTo(Occurrence.unknown());
    assertThat(account.redeemed()).isEmpty();
    assertThat(account.redeemedByAdvertiser()).isEmpty();
  }

  @Test
  void an_account_without_a_required_fact_is_refused() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Account.builder().id(AccountId.of("a1")).build())
        .withMessageContainingAll("billingRegion", "currency", "zone", "industry", "createdAt");
  }

  @Test
  void no_approvals_are_not_the_same_as_unknown_approvals() {
    Account none = required().approvals().build();
    Account unknown = required().build();

    assertThat(none.approvals()).contains(ImmutableSet.of());
    assertThat(unknown.approvals()).isEmpty();
    assertThat(none).isNotEqualTo(unknown);
  }

  @Test
  void approvals_are_stated_all_at_once() {
    Account account = required().approvals(LEGAL).approvals(GAMBLING, LEGAL).build();

    assertThat(account.approvals()).contains(ImmutableSet.of(LEGAL, GAMBLING));
    assertThat(account)
        .isEqualTo(required().approvals(Optional.of(ImmutableSet.of(LEGAL, GAMBLING))).build());
  }

  @Test
  void every_fact_makes_accounts_differ() {
    Stream<Account> accounts =
        Stream.of(
                required(),
                required().id(AccountId.of("a2")).advertiser(AdvertiserId.of("a1")),
                required().advertiser(AdvertiserId.of("adv1")),
                required().billingRegion(Region.of("GB")),
                required().currency(Amounts.EUR),
                required().zone(ZoneId.of("Etc/GMT+8")),
                required().industry(Industry.of("SOFTWARE")),
                required().createdAt(Instant.parse("2026-01-01T05:00:00.000000001Z")),
                required().signupChannel(SignupChannel.MANAGED),
                required().standing(Standing.PAYMENT_FAILED),
                required().approvals(),
                required().approvals(LEGAL),
                required().history(Occurrence.never()),
                required().firstImpression(Occurrence.never()),
                required().addRedeemed(OfferId.of("o1")),
                required().addRedeemedByAdvertiser(OfferId.of("o1")))
            .map(Account.Builder::build);

    assertThat(accounts).doesNotHaveDuplicates();
  }

  @Test
  void the_order_of_approvals_and_offers_does_not_matter() {
    OfferId one = OfferId.of("o1");
    OfferId two = OfferId.of("o2");

    assertThat(required().approvals(LEGAL, GAMBLING).addRedeemed(one, two).build())
        .isEqualTo(required().approvals(GAMBLING, LEGAL).addRedeemed(two, one, two).build());
  }

  @Test
  void a_creation_out_of_range_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> required().createdAt(Instant.MAX).build())
        .withMessage(
            "creation of an account must lie between the years 0000 and 9999: " + Instant.MAX);
  }

  @Test
  void an_approval_is_for_its_industry_in_its_region_whenever_it_holds() {
    Industry legal = Industry.of("LEGAL_SERVICES");
    Region us = Region.of("US");

    assertThat(LEGAL.isFor(legal, us)).isTrue();
    assertThat(LEGAL.isFor(legal, Region.of("GB"))).isFalse();
    assertThat(LEGAL.isFor(Industry.of("GAMBLING"), us)).isFalse();
    assertThat(GAMBLING.isFor(Industry.of("GAMBLING"), Region.of("GB"))).isTrue();
  }

  @Test
  void an_approval_from_an_instant_on_has_no_end() {
    assertThat(
            IndustryApproval.from(
                Industry.of("LEGAL_SERVICES"),
                Region.of("US"),
                Instant.parse("2026-01-01T00:00:00Z")))
        .isEqualTo(LEGAL);
  }

  @Test
  void everything_is_known_of_the_sample_account() {
    Account account = Facts.account();

    assertThat(account.approvals()).contains(ImmutableSet.of());
    assertThat(account.history()).isEqualTo(Occurrence.never());
    assertThat(account.firstImpression()).isEqualTo(Occurrence.never());
    assertThat(account.createdAt().atZone(account.zone()))
        .isEqualTo("2026-03-01T00:00-05:00[America/New_York]");
  }
}
