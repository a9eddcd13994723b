// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;

/** Reads answers, and what they were asked of. */
final class AnswerReader {
  private static final Kind<Verdict> VERDICT = Kind.oneOf(Verdict.class);
  private static final Kind<Verdict> OBJECTION = Kind.oneOf(Verdict.INELIGIBLE, Verdict.UNKNOWN);
  private static final Kind<Question> QUESTION = Kind.oneOf(Question.class);
  private static final Kind<CreditStatus> STATUS = Kind.oneOf(CreditStatus.class);
  private static final Kind<Finding.Disclosure> DISCLOSURE = Kind.oneOf(Finding.Disclosure.class);
  private static final Kind<Finding> FINDING = AnswerReader::finding;
  private static final Kind<Remedy> REMEDY = RemedyReader::read;

  private final Kind<Money> money;

  /**
   * @param money how amounts are read
   */
  AnswerReader(Kind<Money> money) {
    this.money = money;
  }

  Optional<Decision> decision(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<Question> question = fields.optional("question", QUESTION);
              Optional<Verdict> verdict = fields.required("verdict", VERDICT);
              Optional<EligibilityRequest> request = fields.required("request", this::request);
              Optional<ImmutableList<Finding>> findings =
                  fields.required("findings", FINDING.list());
              Optional<Instant> next = fields.optional("nextChangeAt", Kinds.EXACT_INSTANT);
              if (fields.isSound()) {
                checkVerdict(fields, verdict.orElseThrow(), findings.orElseThrow());
              }
              return fields.build(
                  () ->
                      Decision.told(question, request.orElseThrow(), findings.orElseThrow(), next));
            });
  }

  private static void checkVerdict(Fields fields, Verdict told, ImmutableList<Finding> findings) {
    Verdict lowest = findings.stream().map(Finding::verdict).reduce(Verdict.ELIGIBLE, Verdict::and);
    if (told != lowest) {
      fields.problem("verdict", "must be that of the findings, which is " + lowest + ": " + told);
    }
  }

  private Optional<EligibilityRequest> request(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              EligibilityRequest.Builder request = EligibilityRequest.builder();
              Optional<Account> account = fields.required("account", AccountReader::read);
              account.ifPresent(request::account);
              Optional<Campaign> campaign = fields.optional("campaign", CampaignReader::read);
              campaign.ifPresent(request::campaign);
              fields.optional("region", Kinds.REGION).ifPresent(request::region);
              fields.required("at", Kinds.EXACT_INSTANT).ifPresent(request::at);
              fields.optional("asOf", Kinds.EXACT_INSTANT).ifPresent(request::asOf);
              Optional<Money> spend = fields.optional("spend", money);
              spend.ifPresent(request::spend);
              fields.optional("position", this::position).ifPresent(request::position);
              return fields.build(request::build);
            });
  }

  private Optional<OfferPosition> position(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              OfferPosition.Builder position = OfferPosition.builder();
              fields.optional("since", Kinds.EXACT_INSTANT).ifPresent(position::since);
              fields.optional("enrolledAt", Kinds.EXACT_INSTANT).ifPresent(position::enrolledAt);
              fields.optional("invalidated", Kinds.TRUTH).ifPresent(position::invalidated);
              fields.optional("windowStart", Kinds.EXACT_INSTANT).ifPresent(position::windowStart);
              fields.optional("windowEnd", Kinds.EXACT_INSTANT).ifPresent(position::windowEnd);
              fields.optional("qualifying", money).ifPresent(position::qualifying);
              Kind<CreditBalance> credit = this::credit;
              fields.optional("credits", credit.list()).ifPresent(position::credits);
              Kind<Map.Entry<CampaignId, Instant>> assigned = AnswerReader::assigned;
              fields
                  .optional("assigned", assigned.list())
                  .ifPresent(all -> all.forEach(position::putAssigned));
              fields
                  .optional("conflicts", Kinds.OFFER_ID.list())
                  .ifPresent(position::addAllConflicts);
              fields.optional("lastSpendAt", Kinds.EXACT_INSTANT).ifPresent(position::lastSpendAt);
              return fields.build(position::build);
            });
  }

  private static Optional<Map.Entry<CampaignId, Instant>> assigned(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<CampaignId> campaign = fields.required("campaign", Kinds.CAMPAIGN_ID);
              Optional<Instant> from = fields.required("from", Kinds.EXACT_INSTANT);
              return fields.build(() -> Map.entry(campaign.orElseThrow(), from.orElseThrow()));
            });
  }

  Optional<CreditBalance> credit(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              CreditBalance.Builder credit = CreditBalance.builder();
              Optional<CreditName> name = fields.required("credit", CreditName.KIND);
              name.ifPresent(id -> credit.offer(id.offer()).number(id.number()));
              Optional<OfferId> offer = fields.required("offer", Kinds.OFFER_ID);
              fields.required("amount", money).ifPresent(credit::amount);
              fields.required("resolvedAt", Kinds.EXACT_INSTANT).ifPresent(credit::resolvedAt);
              fields.required("issuedAt", Kinds.EXACT_INSTANT).ifPresent(credit::issuedAt);
              fields.optional("expiresAt", Kinds.EXACT_INSTANT).ifPresent(credit::expiresAt);
              fields.required("used", money).ifPresent(credit::used);
              fields.required("remaining", money).ifPresent(credit::remaining);
              fields.required("lapsed", money).ifPresent(credit::lapsed);
              fields.required("revoked", money).ifPresent(credit::revoked);
              fields.required("status", STATUS).ifPresent(credit::status);
              Optional<CreditBalance> read = fields.build(credit::build);
              read.ifPresent(balance -> check(fields, balance, offer.orElseThrow()));
              return read;
            });
  }

  private static void check(Fields fields, CreditBalance credit, OfferId offer) {
    if (!credit.offer().equals(offer)) {
      fields.problem("offer", "must be that of the credit, which is " + credit.id() + ": " + offer);
    }
    fields.checkSum(
        "amount",
        "used + remaining + lapsed + revoked",
        credit.amount(),
        credit.used(),
        credit.remaining(),
        credit.lapsed(),
        credit.revoked());
  }

  static Optional<Finding> finding(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<String> rule = fields.required("rule", Kinds.ANY_TEXT);
              Optional<String> code = fields.required("code", Kinds.ANY_TEXT);
              Finding.Builder finding = Finding.builder(rule.orElse(""), code.orElse(""));
              fields.required("verdict", OBJECTION).ifPresent(finding::verdict);
              fields.required("message", Kinds.ANY_TEXT).ifPresent(finding::message);
              fields.required("observed", Kinds.ANY_TEXT).ifPresent(finding::observed);
              fields.required("required", Kinds.ANY_TEXT).ifPresent(finding::required);
              fields
                  .optional("shortfall", Kinds.money(Optional.empty()))
                  .ifPresent(finding::shortfall);
              fields.required("disclosure", DISCLOSURE).ifPresent(finding::disclosure);
              fields.optional("values", AnswerReader::values).ifPresent(finding::values);
              fields.required("remedies", REMEDY.list()).ifPresent(finding::remedies);
              return fields.build(finding::build);
            });
  }

  private static Optional<ImmutableMap<String, String>> values(Node node, Problems problems) {
    if (!(node instanceof Node.Entries map)) {
      node.refuse("a map", problems);
      return Optional.empty();
    }
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    for (Node.Entry entry : map.entries().values()) {
      Kinds.ANY_TEXT
          .read(entry.value(), problems)
          .ifPresent(text -> values.put(entry.key().value(), text));
    }
    return Optional.of(values.buildOrThrow());
  }
}
