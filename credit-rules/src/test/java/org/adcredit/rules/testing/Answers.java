// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Tuple;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Names;
import org.adcredit.testing.Times;

/**
 * Generators of decisions, of findings and of remedies.
 *
 * <p>{@link #decisions} are what a programme and its ledgers answer about whole {@link Cases}.
 * {@link #findings} and {@link #remedies} are put together at random, as the rules of a user might
 * do: of every kind, with texts that hold whatever an id may hold.
 */
public final class Answers {
  private Answers() {}

  /** {@return the answer to any of the six questions} */
  public static Arbitrary<Decision> decisions() {
    return Arbitraries.frequencyOf(Tuple.of(2, ofLedgers()), Tuple.of(1, ofProgrammes()));
  }

  /** {@return the answer to DELIVER or SCOPE} */
  public static Arbitrary<Decision> ofProgrammes() {
    return Combinators.combine(
            Cases.cases(), Cases.instants(), Arbitraries.of(true, false), choices())
        .as(
            (known, at, deliver, choice) -> {
              Campaign campaign = known.campaigns().get(choice % known.campaigns().size());
              return deliver
                  ? known.program().delivery(known.account(), campaign, at)
                  : known.program().scope(offer(known, choice), known.account(), campaign, at);
            })
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return the answer to ENROL, AWARD, EARN or COVER, by the ledger of a replayed journal, of an
   * instant not before its last entry}
   */
  public static Arbitrary<Decision> ofLedgers() {
    return Combinators.combine(
            Cases.cases(),
            Cases.instants(),
            Cases.instants(),
            Arbitraries.integers().between(0, 3),
            choices())
        .as(
            (known, one, other, question, choice) -> {
              Instant asOf = one.isBefore(other) ? one : other;
              Instant at = one.isBefore(other) ? other : one;
              return decision(known, known.replay(asOf), at, question, choice);
            })
        .edgeCases(EdgeCases.Config::none);
  }

  private static Decision decision(
      Case known, Ledger ledger, Instant at, int question, int choice) {
    OfferId offer = offer(known, choice);
    CampaignId campaign = known.campaigns().get(choice % known.campaigns().size()).id();
    return switch (question) {
      case 0 -> ledger.enrolment(offer, at);
      case 1 -> ledger.award(offer, at);
      case 2 -> ledger.earning(offer, campaign, at);
      default -> ledger.coverage(offer, campaign, at);
    };
  }

  /** Chooses among one to four, each as often as the others. */
  private static Arbitrary<Integer> choices() {
    return Arbitraries.integers().between(0, 11);
  }

  private static OfferId offer(Case known, int choice) {
    return known.program().offers().get(choice % known.program().offers().size()).id();
  }

  /**
   * {@return a finding with one or two remedies, with or without a shortfall, values and a secret}
   */
  public static Arbitrary<Finding> findings() {
    return Combinators.combine(
            codes(),
            Arbitraries.of(Verdict.INELIGIBLE, Verdict.UNKNOWN),
            Names.idTexts(),
            Names.idTexts(),
            Names.idTexts(),
            amounts().optional(0.3),
            Arbitraries.maps(Arbitraries.of("offer", "regions", "until"), Names.idTexts()),
            remedies().list().ofMinSize(1).ofMaxSize(2).uniqueElements())
        .as(
            (start, verdict, message, observed, required, shortfall, values, remedies) ->
                start
                    .get()
                    .verdict(verdict)
                    .message(message)
                    .values(values)
                    .observed(observed)
                    .required(required)
                    .shortfall(shortfall)
                    .remedies(remedies)
                    .build())
        .edgeCases(EdgeCases.Config::none);
  }

  /** Rule, code, and to whom it may be told; a builder is of one finding. */
  private static Arbitrary<Supplier<Finding.Builder>> codes() {
    return Combinators.combine(
            Arbitraries.of("account-standing", "credit-scope", "minimum-age"),
            Arbitraries.of("suspended", "region-not-covered", "younger-than-30-days"),
            Arbitraries.of(Finding.Disclosure.class))
        .as((rule, code, disclosure) -> () -> Finding.builder(rule, code).disclosure(disclosure));
  }

  /** {@return a remedy of any kind} */
  public static Arbitrary<Remedy> remedies() {
    List<Arbitrary<? extends Remedy>> all =
        List.of(
            Arbitraries.just(Remedy.permanent()),
            waits(),
            approvals(),
            objectives(),
            spends(),
            settlements(),
            assignments(),
            facts(),
            acts());
    return Arbitraries.oneOf(all).edgeCases(EdgeCases.Config::none).map(remedy -> remedy);
  }

  /** {@return to wait until any instant} */
  public static Arbitrary<Remedy.Wait> waits() {
    return Times.instants().map(Remedy.Wait::new);
  }

  /** {@return to obtain an approval} */
  public static Arbitrary<Remedy.ObtainApproval> approvals() {
    return Combinators.combine(Names.industries(), Names.regions()).as(Remedy.ObtainApproval::new);
  }

  /** {@return to choose one of one to three objectives} */
  public static Arbitrary<Remedy.ChooseObjective> objectives() {
    return Names.objectives()
        .set()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(anyOf -> new Remedy.ChooseObjective(ImmutableSortedSet.copyOf(anyOf)));
  }

  /** {@return to spend more in any of the currencies, by an instant or at any time} */
  public static Arbitrary<Remedy.Spend> spends() {
    return Combinators.combine(amounts(), Times.instants().optional(0.5)).as(Remedy.Spend::new);
  }

  /** {@return to have more settled in any of the currencies, by an instant or at any time} */
  public static Arbitrary<Remedy.Settle> settlements() {
    return Combinators.combine(amounts(), Times.instants().optional(0.5)).as(Remedy.Settle::new);
  }

  /** {@return to assign a credit to a campaign} */
  public static Arbitrary<Remedy.Assign> assignments() {
    return Combinators.combine(Names.offerIds(), Names.campaignIds()).as(Remedy.Assign::new);
  }

  /** {@return to say what is not known} */
  public static Arbitrary<Remedy.ProvideFact> facts() {
    return Arbitraries.of("account.approvals", "account.history", "account.firstImpression")
        .map(Remedy.ProvideFact::new);
  }

  /** {@return to do something that only people can do} */
  public static Arbitrary<Remedy.Act> acts() {
    return Combinators.combine(
            Arbitraries.of("appeal", "request-review", "sign-2-forms"), Names.idTexts())
        .as(Remedy.Act::new);
  }

  private static Arbitrary<Money> amounts() {
    return Amounts.currencies().flatMap(Amounts::positive);
  }
}
