// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.RuleFailedException;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What would become of spend, told before it is posted. */
class PreviewTest {
  private static final Offer GIFT = Sample.gift("gift", CreditTerms.builder().build());

  /** Of the gift 30.00 are left, and 100.00 less 20.00 count toward the threshold. */
  private static Ledger ledger() {
    return posted(
        Sample.ledger(welcome().build(), GIFT),
        enrolment("2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 80.00"),
        Facts.enrolment("g1", "gift", "2026-03-04T00:00:00Z"),
        Facts.spend("e2", "c1", "2026-03-05T00:00:00Z", "USD 20.00"));
  }

  private static SpendEvent spend(String id, String cost) {
    return Facts.spend(id, "c2", "2026-03-06T00:00:00Z", cost);
  }

  @Test
  void a_preview_tells_who_would_pay_what_would_count_and_what_would_be_earned() {
    Preview preview = ledger().preview(spend("e3", "USD 60.00"));

    assertThat(preview.outcome()).isEqualTo(PostResult.Outcome.ACCEPTED);
    assertThat(preview.rejection()).isEmpty();
    assertThat(preview.totals()).hasToString("USD 60.00 = USD 30.00 credit + USD 30.00 cash");
    assertThat(preview.allocations())
        .extracting(allocation -> allocation.creditId() + " " + allocation.amount())
        .containsExactly("gift/1 USD 30.00");
    assertThat(preview.contributions()).hasSize(1);
    assertThat(preview.contributions().get(0).amount()).isEqualTo(Money.parse("USD 30.00"));
    assertThat(preview.contributions().get(0).qualifying()).isEqualTo(Money.parse("USD 110.00"));
    assertThat(preview.tiersReached())
        .containsExactly(
            new TierReached(
                WELCOME,
                Money.parse("USD 100.00"),
                EntryId.of("e3"),
                Instant.parse("2026-03-06T00:00:00Z"),
                Money.parse("USD 110.00")));
    assertThat(preview.credits()).extracting(CreditBalance::id).containsExactly("welcome/1");
    assertThat(preview.credits().get(0).issuedAt())
        .isEqualTo(Instant.parse("2026-03-06T00:00:00Z"));
    assertThat(preview.credits().get(0).remaining()).isEqualTo(Money.parse("USD 50.00"));
    assertThat(preview.excluded())
        .extracting(Exclusion::code, Exclusion::amount)
        .containsExactly(tuple("credit-funded", Money.parse("USD 30.00")));
  }

  @Test
  void a_cent_less_than_the_threshold_would_earn_nothing() {
    assertThat(ledger().preview(spend("e3", "USD 49.99")).credits()).isEmpty();
    assertThat(ledger().preview(spend("e3", "USD 50.00")).credits()).hasSize(1);
  }

  @Test
  void a_preview_that_is_asked_for_again_says_the_same() {
    Ledger ledger = ledger();
    Preview first = ledger.preview(spend("e3", "USD 60.00"));
    ledger.preview(spend("e3", "USD 600.00"));

    assertThat(ledger.preview(spend("e3", "USD 60.00"))).isEqualTo(first).hasSameHashCodeAs(first);
  }

  @Test
  void spend_that_may_not_run_is_charged_and_listed() {
    Ledger ledger =
        CreditProgram.builder()
            .name("closed")
            .offer(GIFT)
            .build()
            .openLedger(Facts.account(), Sample.CAMPAIGNS);
    posted(ledger, Facts.enrolment("g1", "gift", "2026-03-04T00:00:00Z"));
    Preview preview = ledger.preview(spend("e3", "USD 60.00"));

    assertThat(preview.totals().cash()).isEqualTo(Money.parse("USD 60.00"));
    assertThat(preview.excluded()).extracting(Exclusion::code).containsExactly("objective-unknown");
    assertThat(preview.allocations()).isEmpty();
  }

  @Test
  void what_was_posted_before_would_be_ignored_or_is_a_conflict() {
    Ledger ledger = ledger();
    SpendEvent known = Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 80.00");

    Preview again = ledger.preview(known);
    assertThat(again.outcome()).isEqualTo(PostResult.Outcome.IGNORED);
    assertThat(again.rejection()).isEmpty();
    assertNothing(again);
    assertRejected(ledger, spend("e1", "USD 80.00"), RejectionCode.CONFLICTING_DUPLICATE);
    assertRejected(ledger, spend("g1", "USD 80.00"), RejectionCode.CONFLICTING_DUPLICATE);
  }

  @Test
  void what_could_not_be_posted_is_told_with_its_reason() {
    Ledger ledger = ledger();

    assertRejected(
        ledger,
        Facts.spend("e3", "c9", "2026-03-06T00:00:00Z", "USD 1.00"),
        RejectionCode.UNKNOWN_CAMPAIGN);
    assertRejected(ledger, spend("e3", "EUR 1.00"), RejectionCode.CURRENCY_MISMATCH);
    assertRejected(
        ledger,
        Facts.spend("e3", "c1", "2026-03-04T23:59:59Z", "USD 1.00"),
        RejectionCode.OUT_OF_ORDER);
    ledger.compact(Instant.parse("2026-03-05T00:00:00Z"));
    assertRejected(
        ledger,
        Facts.lateSpend("e3", "c1", "2026-03-04T00:00:00Z", "2026-03-06T00:00:00Z", "USD 1.00"),
        RejectionCode.BEYOND_HORIZON);
  }

  private static void assertRejected(Ledger ledger, SpendEvent event, RejectionCode code) {
    Preview preview = ledger.preview(event);

    assertThat(preview.outcome()).isEqualTo(PostResult.Outcome.REJECTED);
    assertThat(preview.rejection().map(Rejection::code)).contains(code);
    assertThat(preview.rejection()).isEqualTo(ledger.post(event).rejection());
    assertNothing(preview);
  }

  private static void assertNothing(Preview preview) {
    Money zero = Money.parse("USD 0.00");

    assertThat(preview.totals()).isEqualTo(new Totals(zero, zero, zero));
    assertThat(preview.allocations()).isEmpty();
    assertThat(preview.contributions()).isEmpty();
    assertThat(preview.tiersReached()).isEmpty();
    assertThat(preview.credits()).isEmpty();
    assertThat(preview.excluded()).isEmpty();
  }

  @Test
  void what_time_alone_gives_until_then_is_not_of_the_event() {
    Offer welcome =
        Sample.offer("welcome")
            .earning(
                Sample.earning()
                    .resolves(Resolves.AT_CLOSE)
                    .tier(Tier.of("USD 100", "USD 50"))
                    .build())
            .credit(CreditTerms.builder().issueDelay(Length.ofDays(1)).build())
            .build();
    Ledger ledger =
        posted(
            Sample.ledger(welcome),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 180.00"));
    Preview preview = ledger.preview(Facts.spend("e2", "c1", "2026-05-01T00:00:00Z", "USD 20.00"));

    assertThat(preview.credits()).isEmpty();
    assertThat(preview.allocations()).extracting(Allocation::creditId).containsExactly("welcome/1");
    assertThat(ledger.statement(Instant.parse("2026-03-03T00:00:00Z")).credits()).isEmpty();
  }

  @Test
  void an_account_whose_costs_would_not_fit_any_more_is_told_so() {
    Ledger ledger = Sample.ledger(welcome().build());
    Money most = Money.ofMicros(Long.MAX_VALUE, Money.parseCurrency("USD"));
    posted(
        ledger,
        SpendEvent.builder()
            .id(EntryId.of("e1"))
            .campaign(Facts.campaign().id())
            .deliveredAt(Instant.parse("2026-03-03T00:00:00Z"))
            .cost(most)
            .build());

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> ledger.preview(spend("e2", "USD 0.000001")));
  }

  /** Fails as soon as it is asked. */
  private record Faulty() implements EligibilityRule {
    @Override
    public String name() {
      return "faulty";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      throw new IllegalStateException("it is broken");
    }
  }

  @Test
  void a_rule_that_fails_fails_a_preview_too() {
    Ledger ledger = Sample.ledger(Sample.program(GIFT).deliveryRule(new Faulty()).build());

    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> ledger.preview(spend("e1", "USD 1.00")));
    assertThat(ledger.lastRecordedAt()).isEqualTo(Optional.empty());
  }
}
