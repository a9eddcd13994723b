// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.adcredit.core.Region;

/**
 * Finds amounts in a currency of no eligible region ({@code currency-of-no-region}), where an offer
 * names its billing regions.
 *
 * <p>An account's region and its currency are two facts, and platforms bill in US dollars and in
 * euros far beyond where these are money: both go with every region. Any other currency goes with
 * the regions whose own it is, by its code (the first two letters are the region's) or by the
 * country data of Java. A region that has no currency there, such as {@code AQ} or {@code ZZ}, may
 * use any.
 */
final class CurrencyLint {
  private static final ImmutableSet<String> BILLED_EVERYWHERE = ImmutableSet.of("USD", "EUR");
  private static final ImmutableList<String> EARNED = ImmutableList.of("tiers", "minimum", "cap");

  private CurrencyLint() {}

  static void check(LintedOffer offer, Warnings warnings) {
    offer
        .terms()
        .enrolment()
        .regions()
        .named()
        .ifPresent(
            regions -> tables(offer.node()).forEach(table -> check(table, regions, warnings)));
  }

  /** The tables of amounts by currency, as far as they are there. */
  private static Stream<Node.Entries> tables(Node.Entries offer) {
    return Stream.concat(
            offer.get("earn").stream()
                .flatMap(
                    earn ->
                        EARNED.stream().flatMap(key -> ((Node.Entries) earn).get(key).stream())),
            offer.get("upfront").stream())
        .map(table -> (Node.Entries) table);
  }

  private static void check(Node.Entries table, ImmutableSet<Region> regions, Warnings warnings) {
    for (Node.Entry row : table.entries().values()) {
      String currency = row.key().value();
      if (regions.stream().noneMatch(region -> isUsedIn(region, currency))) {
        warnings.add(
            row.key().place(),
            "currency-of-no-region",
            "is the currency of no region that may enrol, "
                + Wording.anyOf(regions)
                + ": "
                + currency);
      }
    }
  }

  private static boolean isUsedIn(Region region, String currency) {
    return BILLED_EVERYWHERE.contains(currency)
        || currency.startsWith(region.code())
        || own(region).map(own -> own.equals(currency)).orElse(true);
  }

  private static Optional<String> own(Region region) {
    try {
      return Optional.ofNullable(
              Currency.getInstance(new Locale.Builder().setRegion(region.code()).build()))
          .map(Currency::getCurrencyCode);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a code that ISO leaves to users
    }
  }
}
