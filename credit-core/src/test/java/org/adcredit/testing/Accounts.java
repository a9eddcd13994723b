// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import org.adcredit.core.Account;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Audience;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.OfferId;
import org.adcredit.core.SignupChannel;
import org.adcredit.core.Standing;

/**
 * Generators of accounts, their approvals and their campaigns.
 *
 * <p>What is unusual comes with its parts; so the whole has no edge cases of its own, of which
 * there would be thousands.
 */
public final class Accounts {
  private Accounts() {}

  /** {@return an approval} */
  public static Arbitrary<IndustryApproval> approvals() {
    return Combinators.combine(Names.industries(), Names.regions(), Times.intervals())
        .as(IndustryApproval::new);
  }

  /** {@return an account in any of the currencies; each fact that may be unknown at times is} */
  public static Arbitrary<Account> accounts() {
    return Amounts.currencies().flatMap(Accounts::accounts);
  }

  /**
   * {@return an account in a currency; each fact that may be unknown at times is}
   *
   * @param currency in which every one of them spends
   */
  public static Arbitrary<Account> accounts(Currency currency) {
    return Builders.withBuilder(() -> Account.builder().currency(currency))
        .use(Names.accountIds())
        .in((account, id) -> account.id(id))
        .use(advertisers())
        .in((account, advertiser) -> advertiser.map(account::advertiser).orElse(account))
        .use(Names.regions())
        .in((account, region) -> account.billingRegion(region))
        .use(Times.zones())
        .in((account, zone) -> account.zone(zone))
        .use(Names.industries())
        .in((account, industry) -> account.industry(industry))
        .use(Times.instants())
        .in((account, createdAt) -> account.createdAt(createdAt))
        .use(Arbitraries.of(SignupChannel.class))
        .in((account, channel) -> account.signupChannel(channel))
        .use(Arbitraries.of(Standing.class))
        .in((account, standing) -> account.standing(standing))
        .use(approvalSets())
        .in((account, approvals) -> account.approvals(approvals))
        .use(Times.occurrences())
        .in((account, history) -> account.history(history))
        .use(Times.occurrences())
        .in((account, firstImpression) -> account.firstImpression(firstImpression))
        .use(offerSets())
        .in((account, offers) -> account.redeemed(offers))
        .use(offerSets())
        .in((account, offers) -> account.redeemedByAdvertiser(offers))
        .build(Account.Builder::build)
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return a campaign in one to three regions} */
  public static Arbitrary<Campaign> campaigns() {
    return Combinators.combine(
            Names.campaignIds(),
            Names.objectives(),
            Names.regions().set().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(BuyingType.class),
            Arbitraries.of(Audience.class))
        .as(
            (id, objective, regions, buyingType, audience) ->
                Campaign.builder()
                    .id(id)
                    .objective(objective)
                    .regions(regions)
                    .buyingType(buyingType)
                    .audience(audience)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return the campaigns of one account: one to four, each with an id of its own} */
  public static Arbitrary<ImmutableList<Campaign>> campaignLists() {
    return campaigns()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .uniqueElements(Campaign::id)
        .map(ImmutableList::copyOf);
  }

  private static Arbitrary<Optional<AdvertiserId>> advertisers() {
    return Arbitraries.oneOf(
        Arbitraries.just(Optional.empty()), Names.advertiserIds().map(Optional::of));
  }

  private static Arbitrary<Optional<ImmutableSet<IndustryApproval>>> approvalSets() {
    Arbitrary<Optional<ImmutableSet<IndustryApproval>>> known =
        approvals().set().ofMaxSize(3).map(set -> Optional.of(ImmutableSet.copyOf(set)));
    return Arbitraries.oneOf(known, Arbitraries.just(Optional.empty()));
  }

  private static Arbitrary<ImmutableSet<OfferId>> offerSets() {
    return Names.offerIds().set().ofMaxSize(2).map(ImmutableSet::copyOf);
  }
}
