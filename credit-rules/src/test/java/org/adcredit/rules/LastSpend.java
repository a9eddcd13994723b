// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.adcredit.core.Campaign;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.testing.Case;

/** An account at an instant, at which it spends once more. */
record LastSpend(Case known, Instant at, Offer offer, Campaign campaign, Ledger ledger) {
  static final EntryId ID = EntryId.of("last");

  /** More than what is left of any credit and of any way to a threshold, in millionths. */
  static final long PLENTY = 1_000_000_000_000_000L;

  /** The ledger after spend of so many millionths, or without any. */
  Ledger after(long micros) {
    Ledger copy = known.program().resume(known.account(), known.campaigns(), ledger.save());
    if (micros > 0) {
      Sample.posted(
          copy,
          SpendEvent.builder()
              .id(ID)
              .campaign(campaign.id())
              .deliveredAt(at)
              .cost(Money.ofMicros(micros, known.account().currency()))
              .build());
    }
    return copy;
  }

  OfferStatement offerAt(Statement statement) {
    return statement.offers().get(known.program().offers().indexOf(offer));
  }

  /** What qualifies after spend of so many millionths. */
  long qualifying(long micros) {
    return offerAt(after(micros).statement(at)).qualifying().orElseThrow().micros();
  }

  /** The least spend after which so much qualifies: more where credit pays a part. */
  long cost(long qualifying) {
    Statement before = after(0).statement(at);
    long cash = qualifying - offerAt(before).qualifying().orElseThrow().micros();
    long less = cash - 1;
    long enough = cash + before.credits().stream().mapToLong(c -> c.remaining().micros()).sum();
    while (enough - less > 1) {
      long middle = less + (enough - less) / 2;
      if (qualifying(middle) >= qualifying) {
        enough = middle;
      } else {
        less = middle;
      }
    }
    return enough;
  }

  /** What the offer has given and not withdrawn. */
  long granted(Statement statement) {
    return statement.credits().stream()
        .filter(credit -> credit.offer().equals(offer.id()))
        .mapToLong(credit -> credit.amount().micros() - credit.revoked().micros())
        .sum();
  }

  /** The tiers that may be reached; none of a percentage. */
  ImmutableList<Tier> tiers() {
    EarningTerms earning = offer.earning().orElseThrow();
    ImmutableList<Tier> tiers = earning.tiers().get(known.account().currency());
    return earning.pays() == Pays.CHOSEN ? ImmutableList.of(chosen(tiers)) : tiers;
  }

  private Tier chosen(ImmutableList<Tier> tiers) {
    int tier = ledger.state().books().holding(offer.id()).tier().orElseThrow();
    return tiers.get(tier - 1);
  }

  ImmutableList<Long> thresholds() {
    EarningTerms earning = offer.earning().orElseThrow();
    if (earning.pays() == Pays.PERCENT) {
      Money minimum = earning.match().orElseThrow().minimum().get(known.account().currency());
      return ImmutableList.of(minimum == null ? 1L : minimum.micros());
    }
    return tiers().stream()
        .map(tier -> tier.spend().micros())
        .collect(ImmutableList.toImmutableList());
  }

  /** What is due at the close for so much qualifying spend, by the terms. */
  long due(long qualifying) {
    EarningTerms earning = offer.earning().orElseThrow();
    if (earning.pays() == Pays.PERCENT) {
      return qualifying < thresholds().get(0) ? 0 : percentage(qualifying);
    }
    long due = 0;
    for (Tier tier : tiers()) {
      if (tier.spend().micros() <= qualifying) {
        due = tier.credit().micros() + (earning.pays() == Pays.EVERY_REACHED ? due : 0);
      }
    }
    return due;
  }

  private long percentage(long qualifying) {
    SpendMatch match = offer.earning().orElseThrow().match().orElseThrow();
    BigDecimal share = new BigDecimal(match.percent().toString()).movePointLeft(2);
    BigDecimal exact = BigDecimal.valueOf(qualifying, 6).multiply(share);
    Money cap = match.cap().get(known.account().currency());
    return (cap == null ? exact : exact.min(cap.amount()))
        .setScale(known.account().currency().getDefaultFractionDigits(), RoundingMode.DOWN)
        .movePointRight(6)
        .longValueExact();
  }
}
