// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;

/** What the tests of single rules ask, about the sample account and campaign unless they say. */
final class Asked {
  static final OfferId OFFER = OfferId.of("welcome");

  /** An instant in the middle of things, and the nanosecond before it. */
  static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

  static final Instant BEFORE_NOON = NOON.minusNanos(1);

  private Asked() {}

  static EligibilityRequest.Builder at(Instant at) {
    return EligibilityRequest.builder().account(Facts.account()).campaign(Facts.campaign()).at(at);
  }

  static EligibilityRequest at(Instant at, OfferPosition position) {
    return at(at).position(position).build();
  }

  /** A credit of 100 dollars of which some has been used, as far as the rules can see. */
  static CreditBalance credit(int number, CreditStatus status) {
    Money none = Money.zero(Amounts.USD);
    Money all = Money.parse("USD 100.00");
    return CreditBalance.builder()
        .offer(OFFER)
        .number(number)
        .amount(all)
        .resolvedAt(NOON)
        .issuedAt(NOON)
        .used(status == CreditStatus.EXHAUSTED ? all : none)
        .remaining(status == CreditStatus.AVAILABLE || status == CreditStatus.PENDING ? all : none)
        .lapsed(status == CreditStatus.EXPIRED ? all : none)
        .revoked(status == CreditStatus.REVOKED || status == CreditStatus.INVALIDATED ? all : none)
        .status(status)
        .build();
  }

  static void assertApproved(EligibilityRule rule, EligibilityRequest request) {
    assertThat(rule.assess(request)).isEmpty();
    assertThat(rule.verdict(request)).isEqualTo(Verdict.ELIGIBLE);
  }

  /** The one finding there is, which must be a no. */
  static Finding refusal(EligibilityRule rule, EligibilityRequest request) {
    assertThat(rule.verdict(request)).isEqualTo(Verdict.INELIGIBLE);
    return only(rule, request, Verdict.INELIGIBLE);
  }

  /** The one finding there is, which must be that something is not known. */
  static Finding gap(EligibilityRule rule, EligibilityRequest request) {
    assertThat(rule.verdict(request)).isEqualTo(Verdict.UNKNOWN);
    return only(rule, request, Verdict.UNKNOWN);
  }

  private static Finding only(EligibilityRule rule, EligibilityRequest request, Verdict verdict) {
    ImmutableList<Finding> findings = rule.assess(request);
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.rule()).isEqualTo(rule.name());
    return finding;
  }

  static ImmutableList<String> codes(EligibilityRule rule, EligibilityRequest request) {
    return rule.assess(request).stream()
        .map(Finding::code)
        .collect(ImmutableList.toImmutableList());
  }
}
