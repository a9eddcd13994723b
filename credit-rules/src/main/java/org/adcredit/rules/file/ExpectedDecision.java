// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.OfferId;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Verdict;

/** A question that a scenario asks, and what it expects for an answer. */
record ExpectedDecision(
    Place place,
    Question question,
    Optional<OfferId> offer,
    Optional<Campaign> campaign,
    Instant at,
    Optional<Verdict> verdict,
    Optional<ImmutableSet<String>> codes) {

  /**
   * What questions may be about.
   *
   * @param offers the programme's offers; empty if the programme could not be read
   * @param campaigns the scenario's campaigns
   * @param campaignIds their ids, also of those that could not be read
   */
  record Subjects(
      Optional<ImmutableSet<OfferId>> offers,
      ImmutableList<Campaign> campaigns,
      Set<String> campaignIds) {
    private Optional<Campaign> campaign(CampaignId id) {
      return campaigns.stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /** {@return the kind of the questions about some offers and campaigns} */
  static Kind<ExpectedDecision> kind(Subjects subjects) {
    return (node, problems) -> Fields.of(node, problems).flatMap(fields -> read(fields, subjects));
  }

  private static Optional<ExpectedDecision> read(Fields fields, Subjects subjects) {
    Optional<Question> question = fields.required("question", Kind.oneOf(Question.class));
    Optional<OfferId> offer = fields.optional("offer", Kinds.OFFER_ID);
    Optional<CampaignId> id = fields.optional("campaign", Kinds.CAMPAIGN_ID);
    if (id.isPresent() && !subjects.campaignIds.contains(id.get().value())) {
      fields.problem("campaign", "the scenario has no such campaign: " + shown(id.get()));
    }
    if (offer.isPresent() && !subjects.offers.map(all -> all.contains(offer.get())).orElse(true)) {
      fields.problem("offer", "the programme has no such offer: " + shown(offer.get()));
    }
    question.ifPresent(
        asked -> {
          check(fields, asked, "offer", asked != Question.DELIVER);
          check(fields, asked, "campaign", asked != Question.ENROL && asked != Question.AWARD);
        });
    Optional<Instant> at = fields.required("at", Kinds.INSTANT);
    Optional<Verdict> verdict = fields.optional("verdict", Kind.oneOf(Verdict.class));
    Optional<ImmutableSet<String>> codes =
        fields.optional("codes", Kinds.TEXT.list()).map(ImmutableSet::copyOf);
    if (!fields.has("verdict") && !fields.has("codes")) {
      fields.problem("expects nothing: must have one of the keys verdict, codes");
    }
    return fields.build(
        () ->
            new ExpectedDecision(
                fields.place(),
                question.orElseThrow(),
                offer,
                id.flatMap(subjects::campaign),
                at.orElseThrow(),
                verdict,
                codes));
  }

  private static void check(Fields fields, Question question, String key, boolean needed) {
    if (needed && !fields.has(key)) {
      fields.problem("has no key `" + key + "`, which " + question + " needs");
    } else if (!needed && fields.has(key)) {
      fields.problem(key, "must not be given with " + question);
    }
  }

  private static String shown(Object id) {
    return Wording.shown(id.toString());
  }

  /** Asks the question in a run of its scenario and adds what is answered otherwise. */
  void compare(ScenarioRun run, String path, List<Mismatch> mismatches) {
    Decision decision = decide(run);
    ImmutableSortedSet<String> found =
        decision.findings().stream()
            .map(Finding::code)
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    if (verdict.isPresent() && verdict.get() != decision.verdict()) {
      String reasons = found.isEmpty() ? "" : " " + found;
      mismatches.add(
          new Mismatch(
              place.line(),
              path + ".verdict",
              verdict.get().toString(),
              decision.verdict() + reasons));
    }
    if (codes.isPresent() && !found.equals(codes.get())) {
      mismatches.add(
          new Mismatch(
              place.line(),
              path + ".codes",
              ImmutableSortedSet.copyOf(codes.get()).toString(),
              found.toString()));
    }
  }

  private Decision decide(ScenarioRun run) {
    Scenario scenario = run.scenario();
    CreditProgram program = scenario.program();
    return switch (question) {
      case DELIVER -> program.delivery(scenario.account(), campaign.orElseThrow(), at);
      case SCOPE ->
          program.scope(offer.orElseThrow(), scenario.account(), campaign.orElseThrow(), at);
      case ENROL -> run.ledgerAt(at).enrolment(offer.orElseThrow(), at);
      case AWARD -> run.ledgerAt(at).award(offer.orElseThrow(), at);
      case EARN -> run.ledgerAt(at).earning(offer.orElseThrow(), campaign.orElseThrow().id(), at);
      case COVER -> run.ledgerAt(at).coverage(offer.orElseThrow(), campaign.orElseThrow().id(), at);
    };
  }
}
