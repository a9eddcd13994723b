// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.Account;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Objective;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.adcredit.core.Standing;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.Offer;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.adcredit.testing.Journals;
import org.adcredit.testing.Times;

/**
 * Generators of whole cases: a programme with an account, campaigns and a journal that speak of
 * each other.
 *
 * <p>The account is mostly the sample account of {@link Facts} in another zone and currency, now
 * and then one that some rule objects to, or of which something is not known. Its journal is one of
 * {@link Journals}: everything in it may be late, corrected, repeated or wrong.
 */
public final class Cases {
  private static final Instant CREATION = Instant.parse("2026-03-01T05:00:00Z");
  private static final int MOST_CAMPAIGNS = 3;

  private Cases() {}

  /** {@return a case in any of the currencies} */
  public static Arbitrary<Case> cases() {
    return Arbitraries.oneOf(
        Stream.of(Amounts.USD, Amounts.JPY, Amounts.KWD, Amounts.EUR).map(Cases::cases).toList());
  }

  /**
   * {@return a case in a currency}
   *
   * @param currency in which the account spends
   */
  public static Arbitrary<Case> cases(Currency currency) {
    ImmutableTable<Integer, Integer, Arbitrary<ImmutableList<JournalEntry>>> journals =
        journals(currency);
    return Combinators.combine(Programs.programs(currency), accounts(currency), campaigns())
        .flatAs(
            (program, account, campaigns) ->
                Objects.requireNonNull(journals.get(campaigns.size(), program.offers().size()))
                    .map(journal -> new Case(program, account, campaigns, journal)))
        .map(Cases::enrolled)
        .edgeCases(EdgeCases.Config::none);
  }

  /** With an early enrolment in every other offer that needs one, so that more is earned. */
  private static Case enrolled(Case known) {
    Instant createdAt = known.account().createdAt();
    ImmutableList.Builder<JournalEntry> journal = ImmutableList.builder();
    for (Offer offer : known.program().offers()) {
      if (offer.enrolment().mode() == EnrolmentMode.REGISTER) {
        Instant at = offer.opensAt().isAfter(createdAt) ? offer.opensAt() : createdAt;
        journal.add(
            Enrolment.builder()
                .id(EntryId.of("enrol/" + offer.id()))
                .offer(offer.id())
                .at(at)
                .tier(1)
                .build());
      }
    }
    return known.with(journal.addAll(known.journal()).build());
  }

  /** By the number of campaigns and of offers; made once, because that takes a while. */
  private static ImmutableTable<Integer, Integer, Arbitrary<ImmutableList<JournalEntry>>> journals(
      Currency currency) {
    ImmutableTable.Builder<Integer, Integer, Arbitrary<ImmutableList<JournalEntry>>> journals =
        ImmutableTable.builder();
    for (int campaigns = 1; campaigns <= MOST_CAMPAIGNS; campaigns++) {
      for (int offers = 1; offers <= Programs.MOST_OFFERS; offers++) {
        ImmutableList<Campaign> known = numbered(Collections.nCopies(campaigns, Facts.campaign()));
        ImmutableList<OfferId> held =
            IntStream.rangeClosed(1, offers)
                .mapToObj(number -> OfferId.of("o" + number))
                .collect(ImmutableList.toImmutableList());
        journals.put(campaigns, offers, Journals.journals(currency, known, held));
      }
    }
    return journals.buildOrThrow();
  }

  /**
   * {@return an instant to make a statement as of: while a journal goes on, or in the year after}
   */
  public static Arbitrary<Instant> instants() {
    Instant end = Instant.parse("2026-06-01T04:00:00Z");
    return Arbitraries.frequencyOf(
        Tuple.of(1, Times.instants(CREATION, end)),
        Tuple.of(1, Times.instants(end, end.plus(Duration.ofDays(400)))));
  }

  private static Arbitrary<Account> accounts(Currency currency) {
    return Builders.withBuilder(() -> Facts.accountBuilder().currency(currency))
        .use(Times.zones())
        .in((account, zone) -> account.zone(zone))
        .use(mostly(CREATION, Times.instants(CREATION, CREATION.plus(Duration.ofDays(30)))))
        .in((account, createdAt) -> account.createdAt(createdAt))
        .use(mostly(Industry.of("SOFTWARE"), Arbitraries.just(Industry.of("LEGAL_SERVICES"))))
        .in((account, industry) -> account.industry(industry))
        .use(approvals())
        .in((account, approvals) -> account.approvals(approvals))
        .use(mostly(Occurrence.never(), Times.occurrences()))
        .in((account, history) -> account.history(history))
        .use(mostly(Occurrence.never(), Times.occurrences()))
        .in((account, firstImpression) -> account.firstImpression(firstImpression))
        .use(mostly(SignupChannel.SELF_SERVE, Arbitraries.of(SignupChannel.class)))
        .in((account, channel) -> account.signupChannel(channel))
        .use(mostly(Standing.GOOD, Arbitraries.of(Standing.class)))
        .in((account, standing) -> account.standing(standing))
        .use(seldomRedeemed("o1"))
        .in((account, redeemed) -> account.redeemed(redeemed))
        .use(seldomRedeemed("o2"))
        .in((account, redeemed) -> account.redeemedByAdvertiser(redeemed))
        .build(Account.Builder::build)
        .edgeCases(EdgeCases.Config::none);
  }

  private static Arbitrary<ImmutableSet<OfferId>> seldomRedeemed(String offer) {
    return mostly(ImmutableSet.of(), Arbitraries.just(ImmutableSet.of(OfferId.of(offer))));
  }

  /** Mostly none; at times unknown, or some that hold for a while where campaigns run. */
  private static Arbitrary<Optional<ImmutableSet<IndustryApproval>>> approvals() {
    Arbitrary<IndustryApproval> approvals =
        Combinators.combine(
                Arbitraries.of("SOFTWARE", "LEGAL_SERVICES").map(Industry::of),
                Arbitraries.of("US", "GB", "BR").map(Region::of),
                Times.intervals())
            .as(IndustryApproval::new);
    return Arbitraries.frequencyOf(
        Tuple.of(7, Arbitraries.just(Optional.of(ImmutableSet.of()))),
        Tuple.of(1, Arbitraries.just(Optional.empty())),
        Tuple.of(
            2,
            approvals
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(set -> Optional.of(ImmutableSet.copyOf(set)))));
  }

  private static <T> Arbitrary<T> mostly(T value, Arbitrary<T> others) {
    return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(value)), Tuple.of(1, others));
  }

  private static Arbitrary<ImmutableList<Campaign>> campaigns() {
    Arbitrary<Campaign> campaigns =
        Combinators.combine(
                Arbitraries.frequency(
                    Tuple.of(6, "LEAD_GENERATION"),
                    Tuple.of(6, "TRAFFIC"),
                    Tuple.of(1, "RF_REACH")),
                Arbitraries.of(List.of("US"), List.of("US", "GB"), List.of("BR")),
                mostly(BuyingType.AUCTION, Arbitraries.just(BuyingType.RESERVATION)))
            .as(
                (objective, regions, buyingType) ->
                    Campaign.builder()
                        .id(CampaignId.of("c"))
                        .objective(Objective.of(objective))
                        .addAllRegions(regions.stream().map(Region::of).toList())
                        .buyingType(buyingType)
                        .build());
    return campaigns.list().ofMinSize(1).ofMaxSize(MOST_CAMPAIGNS).map(Cases::numbered);
  }

  private static ImmutableList<Campaign> numbered(List<Campaign> campaigns) {
    return IntStream.range(0, campaigns.size())
        .mapToObj(
            i -> Campaign.builder().from(campaigns.get(i)).id(CampaignId.of("c" + (i + 1))).build())
        .collect(ImmutableList.toImmutableList());
  }
}
