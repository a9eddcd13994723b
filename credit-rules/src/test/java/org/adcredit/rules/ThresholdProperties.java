// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;

/** Exactly the threshold earns, a millionth less does not, and nothing is paid twice. */
class ThresholdProperties {
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
  private static final String ENROLMENT = "2026-03-02T00:00:00Z";

  /** Events of one day that cost so much together. */
  private static List<SpendEvent> spending(long micros, List<Integer> parts) {
    List<SpendEvent> events = new ArrayList<>();
    long left = micros;
    for (int i = 0; i < parts.size() && left > 1; i++) {
      long part = Math.max(1, left * parts.get(i) / 100);
      events.add(spend(i, part));
      left -= part;
    }
    if (left > 0) {
      events.add(spend(parts.size(), left));
    }
    return events;
  }

  private static SpendEvent spend(int number, long micros) {
    return SpendEvent.builder()
        .id(EntryId.of("e" + number))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse("2026-03-03T00:00:00Z").plusSeconds(number))
        .cost(Money.ofMicros(micros, Amounts.USD))
        .build();
  }

  private static Statement statement(Offer offer, List<SpendEvent> events) {
    Ledger ledger = Sample.ledger(offer);
    OptionalInt tier =
        offer.earning().orElseThrow().pays() == Pays.CHOSEN
            ? OptionalInt.of(1)
            : OptionalInt.empty();
    posted(
        ledger,
        Enrolment.builder()
            .id(EntryId.of("n1"))
            .offer(offer.id())
            .at(Instant.parse(ENROLMENT))
            .tier(tier)
            .build());
    events.forEach(event -> posted(ledger, event));
    return ledger.statement(LATER);
  }

  private static Offer offer(Pays pays, Resolves resolves, long threshold) {
    EarningTerms.Builder earning =
        Sample.earning()
            .pays(pays)
            .resolves(
                EarningTerms.resolutions(pays).contains(resolves) ? resolves : Resolves.AT_CLOSE);
    Money spend = Money.ofMicros(threshold, Amounts.USD);
    if (pays == Pays.PERCENT) {
      earning.match(SpendMatch.builder().percent(Percent.of(1_000)).minimum(spend).build());
    } else {
      earning.tier(new Tier(spend, Money.parse("USD 30.00")));
    }
    // Credit that never pays, so that all the spend is cash.
    return Sample.offer("welcome")
        .earning(earning.build())
        .credit(CreditTerms.builder().issueDelay(Length.ofDays(1)).build())
        .build();
  }

  @Property(tries = 500)
  void exactly_the_threshold_earns_and_a_millionth_less_does_not(
      @ForAll Pays pays,
      @ForAll Resolves resolves,
      @ForAll @LongRange(min = 10_000, max = 1_000_000_000) long threshold,
      @ForAll("parts") List<Integer> parts) {
    Offer offer = offer(pays, resolves, threshold);

    Statement enough = statement(offer, spending(threshold, parts));
    Statement less = statement(offer, spending(threshold - 1, parts));

    assertThat(enough.offers().get(0).qualifying())
        .contains(Money.ofMicros(threshold, Amounts.USD));
    assertThat(enough.credits()).hasSize(1);
    assertThat(less.credits()).isEmpty();
    assertThat(less.offers().get(0).status()).isEqualTo(OfferStatus.MISSED);
  }

  @Property(tries = 500)
  void the_answer_to_award_is_that_of_the_threshold(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long threshold,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long spent,
      @ForAll("parts") List<Integer> parts) {
    Offer offer = offer(Pays.HIGHEST_REACHED, Resolves.AT_CLOSE, threshold);
    Ledger ledger = posted(Sample.ledger(offer), Facts.enrolment("n1", "welcome", ENROLMENT));
    spending(spent, parts).forEach(event -> posted(ledger, event));

    Decision award = ledger.award(offer.id(), Instant.parse("2026-03-04T00:00:00Z"));

    assertThat(award.isEligible()).isEqualTo(spent >= threshold);
    assertThat(award.findings())
        .flatExtracting(finding -> finding.remedies())
        .isEqualTo(
            spent >= threshold
                ? List.of()
                : List.of(
                    new Remedy.Spend(
                        Money.ofMicros(threshold - spent, Amounts.USD),
                        Optional.of(Instant.parse("2026-04-01T00:00:00Z").minusSeconds(3600)))));
  }

  @Property(tries = 500)
  void however_spend_is_parted_the_highest_tier_reached_is_paid_in_total(
      @ForAll Resolves resolves,
      @ForAll @LongRange(min = 1, max = 700_000_000) long spent,
      @ForAll("parts") List<Integer> parts) {
    Offer tiered =
        Sample.offer("welcome")
            .earning(
                Sample.earning()
                    .resolves(resolves)
                    .tier(Tier.of("USD 100", "USD 50"))
                    .tier(Tier.of("USD 200", "USD 120"))
                    .tier(Tier.of("USD 500", "USD 300"))
                    .build())
            .credit(CreditTerms.builder().issueDelay(Length.ofDays(1)).build())
            .build();
    long paid =
        spent < 100_000_000 ? 0 : spent < 200_000_000 ? 50 : spent < 500_000_000 ? 120 : 300;

    Statement statement = statement(tiered, spending(spent, parts));

    assertThat(statement.credits().stream().mapToLong(credit -> credit.amount().micros()).sum())
        .isEqualTo(paid * Money.MICROS_PER_UNIT);
  }

  @Property(tries = 500)
  void however_spend_is_parted_a_ladder_pays_each_tier_reached_once(
      @ForAll Resolves resolves,
      @ForAll @LongRange(min = 1, max = 700_000_000) long spent,
      @ForAll("parts") List<Integer> parts) {
    Offer ladder =
        Sample.offer("welcome")
            .earning(
                Sample.earning()
                    .pays(Pays.EVERY_REACHED)
                    .resolves(resolves)
                    .tier(Tier.of("USD 100", "USD 50"))
                    .tier(Tier.of("USD 200", "USD 10"))
                    .tier(Tier.of("USD 500", "USD 300"))
                    .build())
            .credit(CreditTerms.builder().issueDelay(Length.ofDays(1)).build())
            .build();
    List<String> all = List.of("USD 50.00", "USD 10.00", "USD 300.00");
    int reached = spent < 100_000_000 ? 0 : spent < 200_000_000 ? 1 : spent < 500_000_000 ? 2 : 3;

    Statement statement = statement(ladder, spending(spent, parts));

    assertThat(statement.credits())
        .extracting(credit -> credit.amount().toString())
        .containsExactlyElementsOf(all.subList(0, reached));
  }

  @Property(tries = 500)
  void a_percentage_is_exact_rounded_down_to_the_minor_unit_and_capped(
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long spent,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long millionths,
      @ForAll("parts") List<Integer> parts) {
    Percent percent = new Percent(millionths);
    Money cap = Money.parse("USD 1000.00");
    Offer match =
        Sample.offer("welcome")
            .earning(
                Sample.earning()
                    .pays(Pays.PERCENT)
                    .resolves(Resolves.AT_CLOSE)
                    .match(SpendMatch.builder().percent(percent).cap(cap).build())
                    .build())
            .build();
    BigDecimal exact =
        BigDecimal.valueOf(spent, 6)
            .multiply(BigDecimal.valueOf(millionths, 8))
            .setScale(2, RoundingMode.DOWN)
            .min(cap.amount());

    Statement statement = statement(match, spending(spent, parts));

    assertThat(statement.credits())
        .extracting(CreditBalance::amount)
        .isEqualTo(exact.signum() == 0 ? List.of() : List.of(Money.of(exact, Amounts.USD)));
  }

  @Provide
  Arbitrary<List<Integer>> parts() {
    return Arbitraries.integers().between(1, 99).list().ofMaxSize(4);
  }
}
