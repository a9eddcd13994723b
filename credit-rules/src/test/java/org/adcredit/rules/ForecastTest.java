// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.Occurrence;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What a ledger's answers say of the time to come, in which nothing is posted. */
class ForecastTest {
  private static final CampaignId C1 = Facts.campaign().id();

  @Test
  void a_pending_credit_is_waited_for() {
    Ledger ledger =
        posted(Sample.ledger(delayed("welcome", "PT24H")), enrolment("2026-03-02T00:00:00Z"));

    Decision decision = ledger.coverage(WELCOME, C1, Instant.parse("2026-03-02T06:00:00Z"));

    assertThat(decision.findings())
        .flatExtracting(Finding::remedies)
        .containsExactly(new Remedy.Wait(Instant.parse("2026-03-03T00:00:00Z")));
    assertThat(decision.nextChangeAt()).contains(Instant.parse("2026-03-03T00:00:00Z"));
  }

  @Test
  void what_comes_earlier_and_changes_nothing_is_not_waited_for() {
    Offer sooner = delayed("sooner", "PT12H");
    Ledger ledger =
        posted(
            Sample.ledger(delayed("welcome", "PT24H"), sooner),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.enrolment("n2", "sooner", "2026-03-02T00:00:00Z"));

    assertThat(ledger.coverage(WELCOME, C1, Instant.parse("2026-03-02T06:00:00Z")).findings())
        .flatExtracting(Finding::remedies)
        .containsExactly(new Remedy.Wait(Instant.parse("2026-03-03T00:00:00Z")));
  }

  @Test
  void an_implied_enrolment_is_waited_for_past_what_comes_earlier() {
    Offer automatic =
        Sample.welcome()
            .opensAt(Instant.parse("2026-04-10T00:00:00Z"))
            .enrolment(EnrolmentTerms.builder().build())
            .build();
    Ledger ledger =
        posted(
            Sample.ledger(automatic, delayed("sooner", "PT12H")),
            Facts.enrolment("n2", "sooner", "2026-03-02T00:00:00Z"));

    assertThat(ledger.award(WELCOME, Instant.parse("2026-03-02T06:00:00Z")).findings())
        .flatExtracting(Finding::remedies)
        .containsExactly(new Remedy.Wait(Instant.parse("2026-04-10T00:00:00Z")));
  }

  private static Offer delayed(String id, String delay) {
    return Sample.gift(id, CreditTerms.builder().issueDelay(Length.parse(delay)).build());
  }

  @Test
  void credit_covers_until_it_lapses_and_then_nothing_changes() {
    Offer lapsing =
        Sample.gift("welcome", CreditTerms.builder().validFor(Length.parse("PT720H")).build());
    Ledger ledger = posted(Sample.ledger(lapsing), enrolment("2026-03-02T00:00:00Z"));
    Instant lapse = Instant.parse("2026-04-01T00:00:00Z");

    assertThat(ledger.coverage(WELCOME, C1, lapse.minusNanos(1)).nextChangeAt()).contains(lapse);
    assertThat(ledger.coverage(WELCOME, C1, lapse).isEligible()).isFalse();
    assertThat(ledger.coverage(WELCOME, C1, lapse).nextChangeAt()).isEmpty();
  }

  @Test
  void spend_of_this_instant_is_recent_from_the_next_nanosecond_until_the_silence_is_over() {
    Offer silent =
        Sample.offer("welcome")
            .enrolment(
                EnrolmentTerms.builder()
                    .mode(EnrolmentMode.REGISTER)
                    .newAdvertiser(
                        NewAdvertiser.builder().dormantFor(Length.parse("PT240H")).build())
                    .build())
            .upfront(Money.parse("USD 50"))
            .build();
    Account account = Facts.accountBuilder().history(Occurrence.never()).build();
    Instant spent = Instant.parse("2026-03-05T00:00:00Z");
    Ledger ledger =
        posted(
            Sample.program(silent).build().openLedger(account, Sample.CAMPAIGNS),
            Facts.spend("e1", "c1", "2026-03-05T00:00:00Z", "USD 1.00"));

    Decision now = ledger.enrolment(WELCOME, spent);
    Decision next = ledger.enrolment(WELCOME, spent.plusNanos(1));

    assertThat(now.isEligible()).isTrue();
    assertThat(now.nextChangeAt()).contains(spent.plusNanos(1));
    assertThat(next.findings()).extracting(Finding::code).containsExactly("recent-spend");
    assertThat(next.nextChangeAt()).contains(Instant.parse("2026-03-15T00:00:00Z"));
  }
}
