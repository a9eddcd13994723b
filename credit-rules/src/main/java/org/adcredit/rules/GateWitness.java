// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Predicate;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.GateChange.State;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.RuleChain;

/**
 * Finds questions that the gates of two programmes answer with different verdicts.
 *
 * <p>There always is one. Of an objective another table says something else, which with an industry
 * that neither programme restricts is the verdict itself. Of an industry it is, with an objective
 * that is available in both programmes, or else with one that neither names: UNKNOWN where the
 * industry may run, and INELIGIBLE where it may not.
 */
final class GateWitness {
  private static final String ANY = "ANY_OTHER";

  private final CreditProgram before;
  private final CreditProgram after;
  private final RuleChain rulesBefore;
  private final RuleChain rulesAfter;
  private final ImmutableSortedSet<Objective> objectives;
  private final Industry unrestricted;
  private final Objective unknown;

  /** The answers of both programmes to one question. */
  record Answers(Decision before, Decision after) {}

  /** An objective, and an instant at which it is available. */
  private record Opening(Objective objective, Instant at) {}

  GateWitness(CreditProgram before, CreditProgram after) {
    this.before = before;
    this.after = after;
    this.rulesBefore = rules(before);
    this.rulesAfter = rules(after);
    objectives =
        ImmutableSortedSet.copyOf(
            Sets.intersection(before.objectives().objectives(), after.objectives().objectives()));
    unrestricted =
        Industry.of(
            unused(
                code ->
                    isRestricted(before, Industry.of(code))
                        || isRestricted(after, Industry.of(code))));
    unknown =
        Objective.of(
            unused(
                code ->
                    before.objectives().names(Objective.of(code))
                        || after.objectives().names(Objective.of(code))));
  }

  private static boolean isRestricted(CreditProgram program, Industry industry) {
    return program.industries().industries().contains(industry);
  }

  private static String unused(Predicate<String> isUsed) {
    String code = ANY;
    for (int i = 2; isUsed.test(code); i++) {
      code = ANY + "_" + i;
    }
    return code;
  }

  /** A question in one region and within an interval, for which a row is not the same. */
  Answers of(GateRow row, Region region, Interval interval) {
    if (row instanceof GateRow.OfIndustry of) {
      Opening opening =
          opening(region, interval).orElseGet(() -> new Opening(unknown, start(interval)));
      return ask(
          of.industry(),
          opening.objective(),
          region,
          opening.at(),
          isApproved(row, region, opening.at()));
    }
    return ask(
        unrestricted, ((GateRow.OfObjective) row).objective(), region, start(interval), false);
  }

  /** Whether the account is to have an approval: where it matters under one programme only. */
  private boolean isApproved(GateRow row, Region region, Instant at) {
    return row.state(before, region, at) != State.ALLOWED
        && row.state(after, region, at) != State.ALLOWED;
  }

  /** When the first of the objectives is available in both programmes. */
  private Optional<Opening> opening(Region region, Interval interval) {
    ImmutableSortedSet.Builder<Instant> instants = ImmutableSortedSet.naturalOrder();
    instants.add(start(interval));
    for (CreditProgram program : ImmutableList.of(before, after)) {
      for (Instant change : program.objectives().changes(ImmutableSortedSet.of(region))) {
        if (interval.contains(change)) {
          instants.add(change);
        }
      }
    }
    for (Instant at : instants.build()) {
      for (Objective objective : objectives) {
        if (before.objectives().isAvailable(objective, region, at)
            && after.objectives().isAvailable(objective, region, at)) {
          return Optional.of(new Opening(objective, at));
        }
      }
    }
    return Optional.empty();
  }

  /** The first instant; without one the last second, and 1970 of all of time. */
  private static Instant start(Interval interval) {
    return interval
        .from()
        .or(() -> interval.until().map(until -> until.minusSeconds(1)))
        .orElse(Instant.EPOCH);
  }

  private Answers ask(
      Industry industry, Objective objective, Region region, Instant at, boolean isApproved) {
    Account.Builder account =
        Account.builder()
            .id(AccountId.of("witness"))
            .billingRegion(region)
            .currency(Currency.getInstance("USD"))
            .zone(ZoneOffset.UTC)
            .industry(industry)
            .createdAt(Instant.EPOCH);
    if (isApproved) {
      account.approvals(new IndustryApproval(industry, region, Interval.always()));
    } else {
      account.approvals();
    }
    EligibilityRequest request =
        EligibilityRequest.builder()
            .account(account.build())
            .campaign(
                Campaign.builder()
                    .id(CampaignId.of("witness"))
                    .objective(objective)
                    .addRegions(region)
                    .build())
            .at(at)
            .build();
    return new Answers(
        rulesBefore.decide(Question.DELIVER, request),
        rulesAfter.decide(Question.DELIVER, request));
  }

  /** The two tables alone, without users' rules. */
  private static RuleChain rules(CreditProgram program) {
    return RuleChain.of(
        EligibilityRules.industryApproval(program.industries()),
        EligibilityRules.objectiveAvailability(program.objectives()));
  }
}
