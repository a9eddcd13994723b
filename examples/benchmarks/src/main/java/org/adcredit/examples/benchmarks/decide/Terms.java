// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.SplittableRandom;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Industry;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;

/**
 * What the contenders are to know: the platform's tables, row by row, and the scope of the offer.
 *
 * @param availability when objectives are available; the last of {@link #OBJECTIVES} has no row
 * @param restrictions when industries are restricted
 */
record Terms(ImmutableList<Available> availability, ImmutableList<Restricted> restrictions) {
  static final ImmutableList<Region> REGIONS =
      ImmutableList.of("US", "GB", "CA", "DE", "FR", "BR", "JP", "AU", "NO", "MX", "IN", "KR")
          .stream()
          .map(Region::of)
          .collect(ImmutableList.toImmutableList());

  static final ImmutableList<Objective> OBJECTIVES =
      ImmutableList.of(
              "REACH",
              "TRAFFIC",
              "VIDEO_VIEWS",
              "LEAD_GENERATION",
              "ENGAGEMENT",
              "APP_PROMOTION",
              "WEB_CONVERSIONS",
              "PRODUCT_SALES",
              "RF_REACH",
              "STORE_VISITS",
              "CATALOG_SALES",
              "BRAND_LIFT")
          .stream()
          .map(Objective::of)
          .collect(ImmutableList.toImmutableList());

  static final ImmutableList<Industry> INDUSTRIES =
      ImmutableList.of(
              "FINANCIAL_SERVICES",
              "LEGAL_SERVICES",
              "ALCOHOL",
              "GAMBLING",
              "PHARMACY",
              "POLITICS",
              "CRYPTO_ASSETS",
              "DATING",
              "WEIGHT_LOSS",
              "RETAIL",
              "TRAVEL",
              "EDUCATION",
              "GAMES",
              "FASHION",
              "FOOD",
              "AUTOMOTIVE",
              "REAL_ESTATE",
              "ENTERTAINMENT",
              "SOFTWARE",
              "SPORTS")
          .stream()
          .map(Industry::of)
          .collect(ImmutableList.toImmutableList());

  /** Industries before this one are restricted somewhere at some time. */
  static final int UNRESTRICTED = 9;

  static final OfferId OFFER = OfferId.of("new-advertiser");

  static final Scope SCOPE =
      Scope.builder()
          .objectives(Selection.of(OBJECTIVES.subList(1, OBJECTIVES.size())))
          .regions(Selection.of(REGIONS.subList(0, 11)))
          .buyingTypes(Selection.of(BuyingType.AUCTION))
          .build();

  private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2028-01-01T00:00:00Z");
  private static final int DAY = 86_400;

  /** An objective is available in some regions for a time. */
  record Available(Objective objective, Selection<Region> regions, Interval interval) {}

  /** An industry is restricted in some regions for a time. */
  record Restricted(
      Industry industry, Selection<Region> regions, Restriction restriction, Interval interval) {}

  /** Draws tables with several rows over time for most keys and regions. */
  static Terms random(SplittableRandom random) {
    ImmutableList.Builder<Available> availability = ImmutableList.builder();
    for (Objective objective : OBJECTIVES.subList(0, OBJECTIVES.size() - 1)) {
      if (random.nextInt(4) == 0) {
        availability.add(new Available(objective, Selection.all(), Interval.from(FIRST)));
        continue;
      }
      for (Region region : REGIONS) {
        Instant from = FIRST.plusSeconds((long) random.nextInt(400) * DAY);
        while (from.isBefore(LAST)) {
          Instant until = from.plusSeconds((150L + random.nextInt(700)) * DAY);
          Interval interval = until.isBefore(LAST) ? Interval.of(from, until) : Interval.from(from);
          availability.add(new Available(objective, Selection.of(region), interval));
          from = until.plusSeconds((10L + random.nextInt(60)) * DAY);
        }
      }
    }
    ImmutableList.Builder<Restricted> restrictions = ImmutableList.builder();
    for (Industry industry : INDUSTRIES.subList(0, UNRESTRICTED)) {
      if (random.nextInt(4) == 0) {
        restrictions.add(
            new Restricted(
                industry, Selection.all(), Restriction.NEEDS_APPROVAL, Interval.from(FIRST)));
        continue;
      }
      for (Region region : REGIONS) {
        Instant from = FIRST.plusSeconds((long) random.nextInt(500) * DAY);
        while (from.isBefore(LAST)) {
          Instant until = from.plusSeconds((150L + random.nextInt(400)) * DAY);
          restrictions.add(
              new Restricted(
                  industry,
                  Selection.of(region),
                  random.nextInt(6) == 0 ? Restriction.PROHIBITED : Restriction.NEEDS_APPROVAL,
                  Interval.of(from, until)));
          from = until.plusSeconds(random.nextInt(3) * 100L * DAY);
        }
      }
    }
    return new Terms(availability.build(), restrictions.build());
  }

  ObjectiveAvailability objectiveAvailability() {
    ObjectiveAvailability.Builder table = ObjectiveAvailability.builder();
    availability.forEach(row -> table.available(row.objective(), row.regions(), row.interval()));
    return table.build();
  }

  RestrictedIndustries restrictedIndustries() {
    RestrictedIndustries.Builder table = RestrictedIndustries.builder();
    restrictions.forEach(
        row -> table.restrict(row.industry(), row.regions(), row.restriction(), row.interval()));
    return table.build();
  }

  /** What EARN asks: DELIVER, then enrolment, window and scope. */
  RuleChain earn() {
    ObjectiveAvailability objectives = objectiveAvailability();
    return RuleChain.of(
        EligibilityRules.industryApproval(restrictedIndustries()),
        EligibilityRules.objectiveAvailability(objectives),
        EligibilityRules.enrolment(OFFER),
        EligibilityRules.earningWindow(offer()),
        EligibilityRules.offerScope(SCOPE, objectives));
  }

  private static Offer offer() {
    return Offer.builder()
        .id(OFFER)
        .version(1)
        .opensAt(FIRST)
        .earning(
            EarningTerms.builder()
                .window(EarningWindow.of(Anchor.FIRST_SPEND, Length.ofDays(30)))
                .scope(SCOPE)
                .pays(Pays.HIGHEST_REACHED)
                .resolves(Resolves.AT_CLOSE)
                .tier(Tier.of("USD 100.00", "USD 100.00"))
                .build())
        .build();
  }
}
