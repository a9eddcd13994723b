// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Selection;
import org.adcredit.testing.Accounts;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.adcredit.testing.Times;

/** Generators for the rule on industries, where approvals in several regions come and go. */
final class Lawyers {
  private static final Industry LAW = Industry.of("LEGAL_SERVICES");
  private static final ImmutableList<Region> REGIONS =
      ImmutableList.of(Region.of("US"), Region.of("GB"), Region.of("NO"));

  private Lawyers() {}

  /** Lawyers are allowed, subject to approval and prohibited by turns, in each of three regions. */
  static Arbitrary<EligibilityRule> restrictions() {
    Arbitrary<ImmutableList<Interval>> turns =
        Times.instants().set().ofMinSize(1).ofMaxSize(3).map(Lawyers::turns);
    Arbitrary<Optional<Restriction>> restrictions =
        Arbitraries.frequency(
            Tuple.of(3, Optional.of(Restriction.NEEDS_APPROVAL)),
            Tuple.of(2, Optional.of(Restriction.PROHIBITED)),
            Tuple.of(2, Optional.empty()));
    return Combinators.combine(turns.list().ofSize(3), restrictions.list().ofSize(12))
        .as(
            (timetables, chosen) -> {
              RestrictedIndustries.Builder industries = RestrictedIndustries.builder();
              for (int i = 0; i < timetables.size(); i++) {
                Selection<Region> region = Selection.of(REGIONS.get(i));
                for (int turn = 0; turn < timetables.get(i).size(); turn++) {
                  Interval interval = timetables.get(i).get(turn);
                  chosen
                      .get(4 * i + turn)
                      .ifPresent(what -> industries.restrict(LAW, region, what, interval));
                }
              }
              return EligibilityRules.industryApproval(industries.build());
            });
  }

  private static ImmutableList<Interval> turns(Set<Instant> instants) {
    ImmutableList<Instant> sorted = ImmutableList.sortedCopyOf(instants);
    return IntStream.rangeClosed(0, sorted.size())
        .mapToObj(
            i ->
                Interval.ofNullable(
                    i == 0 ? null : sorted.get(i - 1), i == sorted.size() ? null : sorted.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Of lawyers in those regions, whose approvals come and go. */
  static Arbitrary<EligibilityRequest> requests() {
    return Combinators.combine(
            Accounts.accounts(Amounts.USD),
            Arbitraries.of(REGIONS).set().ofMinSize(2).map(ImmutableSet::copyOf),
            Times.instants(),
            Times.intervals().list().ofMaxSize(4))
        .as(
            (account, regions, at, validities) ->
                EligibilityRequest.builder()
                    .account(
                        Account.builder()
                            .from(account)
                            .industry(LAW)
                            .approvals(approvals(regions.asList(), validities))
                            .build())
                    .campaign(Campaign.builder().from(Facts.campaign()).regions(regions).build())
                    .at(at)
                    .build());
  }

  private static ImmutableSet<IndustryApproval> approvals(
      ImmutableList<Region> regions, List<Interval> validities) {
    return IntStream.range(0, validities.size())
        .mapToObj(
            i -> new IndustryApproval(LAW, regions.get(i % regions.size()), validities.get(i)))
        .collect(ImmutableSet.toImmutableSet());
  }
}
