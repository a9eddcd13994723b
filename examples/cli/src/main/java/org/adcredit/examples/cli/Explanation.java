// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Question;

/** The answers to the six questions, the way to each threshold, and what spend would do. */
final class Explanation {
  private final CreditProgram program;
  private final Facts facts;
  private final Ledger ledger;
  private final Instant at;
  private final Texts texts;

  /** Who reads it: the advertiser, or the staff. */
  private final Finding.Disclosure audience;

  private final Lines lines = new Lines();

  Explanation(
      CreditProgram program,
      Facts facts,
      Replay replay,
      Instant at,
      Texts texts,
      Finding.Disclosure audience) {
    this.program = program;
    this.facts = facts;
    this.ledger = replay.ledger();
    this.at = at;
    this.texts = texts;
    this.audience = audience;
  }

  /**
   * {@return the answers about some campaigns and offers}
   *
   * @param entries how many of the entries that counted toward an offer are told
   */
  String of(List<CampaignId> campaigns, List<OfferId> offers, int entries) {
    Account account = ledger.account();
    lines.add(
        0,
        texts.say(
            "head",
            ImmutableMap.of(
                "account", texts.value(account.id()),
                "at", texts.value(at),
                "local", texts.value(Texts.local(at, zone())))));
    List<Campaign> known =
        campaigns.stream().flatMap(id -> facts.campaigns().campaign(id).stream()).toList();
    known.forEach(campaign -> say(campaign, program.delivery(account, campaign, at)));
    for (OfferId offer : offers) {
      say(offer, ledger.enrolment(offer, at));
      say(offer, ledger.award(offer, at));
      for (Campaign campaign : known) {
        say(offer, campaign, program.scope(offer, account, campaign, at));
        say(offer, campaign, ledger.earning(offer, campaign.id(), at));
        say(offer, campaign, ledger.coverage(offer, campaign.id(), at));
      }
    }
    Statement statement = ledger.statement(at);
    offers.forEach(offer -> new ThresholdPath(texts, zone(), entries).add(lines, statement, offer));
    return lines.toString();
  }

  /** {@return what an event would do} */
  String of(SpendEvent event) {
    Lines preview = new Lines();
    new PreviewLines(texts, zone(), audience).add(preview, event, ledger.preview(event));
    return preview.toString();
  }

  private ZoneId zone() {
    return ledger.account().zone();
  }

  private void say(Campaign campaign, Decision decision) {
    say(decision, ImmutableMap.of("campaign", texts.value(campaign.id())), ImmutableSet.of());
  }

  private void say(OfferId offer, Decision decision) {
    say(decision, ImmutableMap.of("offer", texts.value(offer)), ImmutableSet.of());
  }

  private void say(OfferId offer, Campaign campaign, Decision decision) {
    say(
        decision,
        ImmutableMap.of("offer", texts.value(offer), "campaign", texts.value(campaign.id())),
        program.delivery(ledger.account(), campaign, at).findings());
  }

  /**
   * Says an answer with its reasons.
   *
   * @param told reasons that were told under DELIVER and are not told again
   */
  private void say(Decision decision, Map<String, String> about, ImmutableSet<Finding> told) {
    Question question = decision.question().orElseThrow();
    lines.add(
        0,
        texts.value(question)
            + ": "
            + texts.say("question." + question, about)
            + " "
            + texts.value(decision.verdict()));
    ImmutableList<Finding> shown =
        decision.findings().stream()
            .filter(finding -> finding.disclosure().compareTo(audience) <= 0)
            .collect(ImmutableList.toImmutableList());
    if (shown.stream().anyMatch(told::contains)) {
      lines.add(
          2,
          texts.say(
              "as-deliver",
              ImmutableMap.of(
                  "question", texts.value(Question.DELIVER),
                  "codes",
                      texts.value(
                          shown.stream()
                              .filter(told::contains)
                              .map(Finding::code)
                              .collect(joining(", "))))));
    }
    shown.stream().filter(finding -> !told.contains(finding)).forEach(this::say);
    int notShown = decision.findings().size() - shown.size();
    if (notShown > 0) {
      lines.add(2, texts.say("not-shown", "count", notShown));
    }
    decision.nextChangeAt().ifPresent(change -> lines.add(2, change(decision, change)));
  }

  private void say(Finding finding) {
    lines.add(2, texts.value(finding.code()) + ": " + texts.message(finding));
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    values.put("observed", texts.observed(finding)).put("required", texts.required(finding));
    finding.shortfall().ifPresent(missing -> values.put("shortfall", texts.value(missing)));
    lines.add(4, texts.say("facts", values.buildOrThrow()));
    lines.add(4, texts.say("remedy", ImmutableMap.of("remedy", texts.remedy(finding, zone()))));
  }

  private String change(Decision decision, Instant change) {
    return Optional.of(change)
        .filter(instant -> !instant.equals(decision.request().at()))
        .map(instant -> texts.say("change", "at", Texts.local(instant, zone())))
        .orElseGet(() -> texts.say("change.any"));
  }
}
