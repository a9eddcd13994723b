// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.testing.Accounts;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Names;
import org.adcredit.testing.Times;

/**
 * Generators of requests, and of how an account may stand with an offer.
 *
 * <p>{@link #requests} are put together at random: accounts of which things are unknown, campaigns
 * in one to three regions, positions of every kind, known at once or later. Requests {@link
 * #ofLedgers} are those that a ledger puts to its rules: they say less that is unusual, and how the
 * account's position will go on by itself.
 */
public final class Requests {
  private static final int MOST_CREDITS = 3;

  private Requests() {}

  /** {@return a request about a campaign, with or without a region, spend and a position} */
  public static Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.oneOf(
        Stream.of(Amounts.USD, Amounts.JPY, Amounts.KWD, Amounts.EUR)
            .map(Requests::requests)
            .toList());
  }

  /**
   * {@return the same, of an account in a currency}
   *
   * @param currency of the account and of what it spent
   */
  public static Arbitrary<EligibilityRequest> requests(Currency currency) {
    return Combinators.combine(
            Accounts.accounts(currency),
            Accounts.campaigns(),
            Times.instants(),
            Times.delays(),
            Arbitraries.of(false, true),
            optional(spend(currency)),
            positions(currency),
            optional(Times.instants()))
        .as(
            (account, campaign, at, delay, oneRegion, spend, position, assigned) -> {
              EligibilityRequest.Builder request =
                  EligibilityRequest.builder()
                      .account(account)
                      .campaign(campaign)
                      .at(at)
                      .asOf(at.plus(delay))
                      .position(
                          assigned
                              .map(from -> assigned(position, campaign.id(), from))
                              .orElse(position));
              if (oneRegion) {
                request.region(campaign.regions().iterator().next());
              }
              spend.ifPresent(request::spend);
              return request.build();
            })
        .edgeCases(EdgeCases.Config::none);
  }

  private static OfferPosition assigned(OfferPosition position, CampaignId campaign, Instant from) {
    return OfferPosition.builder().from(position).assigned(ImmutableMap.of(campaign, from)).build();
  }

  private static Arbitrary<Money> spend(Currency currency) {
    return Arbitraries.oneOf(Arbitraries.just(Money.zero(currency)), Amounts.positive(currency));
  }

  /**
   * {@return a request that a ledger puts to its rules: what ENROL, AWARD, EARN or COVER asks of a
   * replayed journal, of an instant not before its last entry}
   */
  public static Arbitrary<EligibilityRequest> ofLedgers() {
    return Answers.ofLedgers().map(Decision::request);
  }

  /**
   * {@return how an account in a currency may stand with an offer, as of any instant}
   *
   * @param currency of all amounts
   */
  public static Arbitrary<OfferPosition> positions(Currency currency) {
    Arbitrary<OfferPosition> held =
        Builders.withBuilder(OfferPosition::builder)
            .use(optional(Times.instants()))
            .in((position, enrolledAt) -> position.enrolledAt(enrolledAt))
            .use(windows())
            .in(
                (position, window) ->
                    position
                        .windowStart(window.flatMap(Window::start))
                        .windowEnd(window.map(Window::end)))
            .use(optional(spend(currency)))
            .in((position, qualifying) -> position.qualifying(qualifying))
            .use(credits(currency))
            .in((position, credits) -> position.credits(credits))
            .use(Arbitraries.maps(Names.campaignIds(), Times.instants()).ofMaxSize(2))
            .in((position, assigned) -> position.assigned(assigned))
            .use(optional(Names.offerIds()))
            .in(
                (position, conflict) ->
                    position.conflicts(conflict.map(ImmutableSet::of).orElse(ImmutableSet.of())))
            .use(optional(Times.instants()))
            .in((position, lastSpendAt) -> position.lastSpendAt(lastSpendAt))
            .use(Arbitraries.of(false, false, false, true))
            .in(Requests::invalidated)
            .build(OfferPosition.Builder::build)
            .edgeCases(EdgeCases.Config::none);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(OfferPosition.none())), Tuple.of(4, held));
  }

  /** Only an offer that is held can be invalidated. */
  private static OfferPosition.Builder invalidated(
      OfferPosition.Builder position, boolean invalidated) {
    return position.invalidated(invalidated && position.build().enrolledAt().isPresent());
  }

  private record Window(Optional<Instant> start, Instant end) {}

  /** A window that was started, or one that must be started by an instant; or none. */
  private static Arbitrary<Optional<Window>> windows() {
    Arbitrary<Optional<Window>> started =
        Combinators.combine(Times.instants(), Terms.lengths(), Times.zones())
            .as(
                (start, length, zone) ->
                    Optional.of(new Window(Optional.of(start), length.after(start, zone))));
    return Arbitraries.oneOf(
        Arbitraries.just(Optional.empty()),
        started,
        Times.instants().map(limit -> Optional.of(new Window(Optional.empty(), limit))));
  }

  private static Arbitrary<ImmutableList<CreditBalance>> credits(Currency currency) {
    return balances(currency)
        .list()
        .ofMaxSize(MOST_CREDITS)
        .map(
            credits ->
                IntStream.range(0, credits.size())
                    .mapToObj(i -> numbered(credits, i))
                    .collect(ImmutableList.toImmutableList()));
  }

  private static CreditBalance numbered(List<CreditBalance> credits, int index) {
    return CreditBalance.builder().from(credits.get(index)).number(index + 1).build();
  }

  /**
   * {@return a credit of {@code o1} in each status, whose parts add up}
   *
   * @param currency of all amounts
   */
  public static Arbitrary<CreditBalance> balances(Currency currency) {
    Arbitrary<Duration> delay = Arbitraries.of(Duration.ZERO, Duration.ofDays(1));
    return Combinators.combine(
            Arbitraries.of(CreditStatus.class),
            spend(currency),
            Amounts.positive(currency),
            Times.instants(),
            delay,
            optional(Arbitraries.integers().between(1, 90)))
        .as(
            (status, used, unused, resolvedAt, issueDelay, days) -> {
              Instant issuedAt = resolvedAt.plus(issueDelay);
              return balance(status, used, unused)
                  .resolvedAt(resolvedAt)
                  .issuedAt(issuedAt)
                  .expiresAt(days.map(count -> issuedAt.plus(Duration.ofDays(count))))
                  .build();
            });
  }

  private static CreditBalance.Builder balance(CreditStatus status, Money used, Money unused) {
    Money none = Money.zero(used.currency());
    boolean revoked = status == CreditStatus.INVALIDATED || status == CreditStatus.REVOKED;
    boolean whole = status == CreditStatus.REVOKED || status == CreditStatus.PENDING;
    Money paid = whole ? none : status == CreditStatus.EXHAUSTED ? used.plus(unused) : used;
    Money left = status == CreditStatus.EXHAUSTED ? none : unused;
    boolean lapsed = status == CreditStatus.EXPIRED;
    return CreditBalance.builder()
        .offer(OfferId.of("o1"))
        .number(1)
        .amount(paid.plus(left))
        .used(paid)
        .remaining(revoked || lapsed ? none : left)
        .lapsed(lapsed ? left : none)
        .revoked(revoked ? left : none)
        .status(status);
  }

  private static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values) {
    return Arbitraries.oneOf(Arbitraries.just(Optional.empty()), values.map(Optional::of));
  }
}
