package org.adcredit.examples.cli;

import java.time.Instant;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.OfferId;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.eligibility.Decision;

/** The answers to the six questions, for people. */
final class Explanation {
  private final CreditProgram program;
  private final Facts facts;
  private final Ledger ledger;
  private final Instant at;
  private final StringBuilder text = new StringBuilder();

  Explanation(CreditProgram program, Facts facts, Ledger ledger, Instant at) {
    this.program = program;
    this.facts = facts;
    this.ledger = ledger;
    this.at = at;
  }

  /** {@return the answers about some campaigns and offers} */
  String of(List<CampaignId> campaigns, List<OfferId> offers) {
    Account account = ledger.account();
    text.append("account ").append(account.id()).append(", at ").append(at).append('\n');
    for (CampaignId id : campaigns) {
      facts
          .campaigns()
          .campaign(id)
          .ifPresent(
              campaign ->
                  say("may campaign " + id + " run?", program.delivery(account, campaign, at)));
    }
    for (OfferId offer : offers) {
      say("may the account hold offer " + offer + "?", ledger.enrolment(offer, at));
      say("has the threshold of offer " + offer + " been met?", ledger.award(offer, at));
      for (CampaignId id : campaigns) {
        facts.campaigns().campaign(id).ifPresent(campaign -> say(account, campaign, offer));
      }
    }
    return text.toString();
  }

  private void say(Account account, Campaign campaign, OfferId offer) {
    CampaignId id = campaign.id();
    say(
        "could credit of offer " + offer + " pay for campaign " + id + "?",
        program.scope(offer, account, campaign, at));
    say(
        "does spend of campaign " + id + " count toward offer " + offer + "?",
        ledger.earning(offer, id, at));
    say(
        "may credit of offer " + offer + " pay for campaign " + id + " now?",
        ledger.coverage(offer, id, at));
  }

  private void say(String question, Decision decision) {
    text.append('\n').append(lines(question, decision));
  }

  /** {@return a question, its answer, and the reasons} */
  static String lines(String question, Decision decision) {
    String explained = decision.toString();
    int reasons = explained.indexOf('\n');
    return decision.question().map(label -> label + ": ").orElse("")
        + question
        + " "
        + decision.verdict()
        + (reasons < 0 ? "" : explained.substring(reasons))
        + "\n";
  }
}
