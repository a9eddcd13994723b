// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import com.google.common.primitives.Longs;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.Allocation;
import org.adcredit.rules.BurnOrder;
import org.adcredit.rules.Contribution;
import org.adcredit.rules.Exclusion;
import org.adcredit.rules.NextTier;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.OfferStatus;
import org.adcredit.rules.Refusal;
import org.adcredit.rules.Rejection;
import org.adcredit.rules.RejectionCode;
import org.adcredit.rules.Statement;
import org.adcredit.rules.TierReached;
import org.adcredit.rules.Totals;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Question;

/** Reads a statement from the form that tells all of it. */
final class StatementReader {
  private static final Kind<OfferStatus> STATUS = Kind.oneOf(OfferStatus.class);
  private static final Kind<Question> QUESTION = Kind.oneOf(Question.DELIVER, Question.EARN);
  private static final Kind<Finding> FINDING = AnswerReader::finding;

  private static final Kind<RejectionCode> REJECTION_CODE =
      Kind.oneOf(Arrays.asList(RejectionCode.values()), RejectionCode::code);

  private static final Kind<Long> COUNT =
      Kind.text(
          "a number such as 3",
          text -> {
            Long count = Longs.tryParse(text);
            checkArgument(
                count != null && count > 0,
                "must be a whole number from 1 on: %s",
                Wording.shown(text));
            return count;
          });

  private static final Kind<BurnOrder> BURN_ORDER =
      Kind.oneOf(Arrays.asList(BurnOrder.values()), BurnOrder::version);

  private static final Kind<String> SEMANTICS =
      Kind.text(
          "the version of the semantics",
          text -> {
            checkArgument(
                text.equals(Statement.SEMANTICS),
                "must be %s, which is what this version of the library knows: %s",
                Statement.SEMANTICS,
                Wording.shown(text));
            return text;
          });

  private final Kind<Money> money;

  private StatementReader(Currency currency) {
    this.money = Kind.text("an amount such as 12.50", text -> Money.parse(text, currency));
  }

  static Optional<Statement> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<Currency> currency = fields.required("currency", Kinds.CURRENCY);
              return new StatementReader(currency.orElse(Kinds.NO_CURRENCY))
                  .statement(fields, currency);
            });
  }

  private Optional<Statement> statement(Fields fields, Optional<Currency> currency) {
    Statement.Builder statement = Statement.builder();
    currency.ifPresent(statement::currency);
    fields.required("semantics", SEMANTICS);
    fields.required("account", AccountReader.ID).ifPresent(statement::account);
    fields.required("asOf", Kinds.EXACT_INSTANT).ifPresent(statement::asOf);
    fields.required("provisional", Kinds.TRUTH).ifPresent(statement::provisional);
    fields.optional("nextChangeAt", Kinds.EXACT_INSTANT).ifPresent(statement::nextChangeAt);
    fields.required("totals", parts(this::totals)).ifPresent(statement::totals);
    Kind<Map.Entry<CampaignId, Totals>> campaign = parts(this::campaign);
    fields
        .required("campaigns", campaign.list())
        .ifPresent(
            campaigns ->
                statement.campaigns(
                    ImmutableSortedMap.copyOf(campaigns, Ordering.<CampaignId>natural())));
    fields.required("offers", parts(this::offer).list()).ifPresent(statement::offers);
    Kind<CreditBalance> credit = new AnswerReader(money)::credit;
    fields.required("credits", credit.list()).ifPresent(statement::credits);
    fields.required("excluded", parts(this::exclusion).list()).ifPresent(statement::excluded);
    fields
        .required("rejected", parts(StatementReader::rejection).list())
        .ifPresent(statement::rejected);
    fields
        .required("allocations", parts(this::allocation).list())
        .ifPresent(statement::allocations);
    fields
        .required("tiersReached", parts(this::tierReached).list())
        .ifPresent(statement::tiersReached);
    fields
        .required("contributions", parts(this::contribution).list())
        .ifPresent(statement::contributions);
    return fields.build(statement::build);
  }

  private static <T> Kind<T> parts(Function<Fields, Optional<T>> reader) {
    return (node, problems) -> Fields.of(node, problems).flatMap(reader);
  }

  private Optional<Totals> totals(Fields fields) {
    Optional<Money> gross = fields.required("gross", money);
    Optional<Money> credit = fields.required("credit", money);
    Optional<Money> cash = fields.required("cash", money);
    Optional<Totals> read =
        fields.build(
            () -> new Totals(gross.orElseThrow(), credit.orElseThrow(), cash.orElseThrow()));
    read.ifPresent(
        totals ->
            fields.checkSum(
                "gross", "credit + cash", totals.gross(), totals.credit(), totals.cash()));
    return read;
  }

  private Optional<Map.Entry<CampaignId, Totals>> campaign(Fields fields) {
    Optional<CampaignId> campaign = fields.required("campaign", Kinds.CAMPAIGN_ID);
    return totals(fields).flatMap(totals -> campaign.map(id -> Map.entry(id, totals)));
  }

  private Optional<OfferStatement> offer(Fields fields) {
    OfferStatement.Builder offer = OfferStatement.builder();
    fields.required("offer", Kinds.OFFER_ID).ifPresent(offer::offer);
    fields.required("status", STATUS).ifPresent(offer::status);
    fields.optional("enrolledAt", Kinds.EXACT_INSTANT).ifPresent(offer::enrolledAt);
    fields.optional("windowStart", Kinds.EXACT_INSTANT).ifPresent(offer::windowStart);
    fields.optional("windowEnd", Kinds.EXACT_INSTANT).ifPresent(offer::windowEnd);
    fields.optional("closesAt", Kinds.EXACT_INSTANT).ifPresent(offer::closesAt);
    fields.optional("qualifying", money).ifPresent(offer::qualifying);
    fields.optional("reached", money).ifPresent(offer::reached);
    fields.optional("next", parts(this::next)).ifPresent(offer::next);
    fields.required("refusals", parts(StatementReader::refusal).list()).ifPresent(offer::refusals);
    return fields.build(offer::build);
  }

  private Optional<NextTier> next(Fields fields) {
    Optional<Money> spend = fields.required("spend", money);
    Optional<Money> credit = fields.required("credit", money);
    Optional<Money> shortfall = fields.required("shortfall", money);
    return fields.build(
        () -> new NextTier(spend.orElseThrow(), credit.orElseThrow(), shortfall.orElseThrow()));
  }

  private static Optional<Refusal> refusal(Fields fields) {
    Optional<EntryId> entry = fields.required("entry", Kinds.ENTRY_ID);
    Optional<Instant> at = fields.required("at", Kinds.EXACT_INSTANT);
    Optional<ImmutableList<Finding>> findings = fields.required("findings", FINDING.list());
    return fields.build(
        () -> new Refusal(entry.orElseThrow(), at.orElseThrow(), findings.orElseThrow()));
  }

  private Optional<Exclusion> exclusion(Fields fields) {
    Optional<Question> question = fields.required("question", QUESTION);
    Optional<String> code = fields.required("code", Kinds.ANY_TEXT);
    Optional<CampaignId> campaign = fields.required("campaign", Kinds.CAMPAIGN_ID);
    Optional<OfferId> offer = fields.optional("offer", Kinds.OFFER_ID);
    Optional<Money> amount = fields.required("amount", money);
    Optional<Long> events = fields.required("events", COUNT);
    return fields.build(
        () ->
            new Exclusion(
                question.orElseThrow(),
                code.orElseThrow(),
                campaign.orElseThrow(),
                offer,
                amount.orElseThrow(),
                events.orElseThrow()));
  }

  private static Optional<Rejection> rejection(Fields fields) {
    Optional<EntryId> entry = fields.required("entry", Kinds.ENTRY_ID);
    Optional<Instant> recordedAt = fields.required("recordedAt", Kinds.EXACT_INSTANT);
    Optional<RejectionCode> code = fields.required("code", REJECTION_CODE);
    Optional<String> message = fields.required("message", Kinds.ANY_TEXT);
    return fields.build(
        () ->
            new Rejection(
                entry.orElseThrow(),
                recordedAt.orElseThrow(),
                code.orElseThrow(),
                message.orElseThrow()));
  }

  private Optional<Allocation> allocation(Fields fields) {
    Optional<EntryId> entry = fields.required("entry", Kinds.ENTRY_ID);
    Optional<EntryId> event = fields.required("event", Kinds.ENTRY_ID);
    Optional<CampaignId> campaign = fields.required("campaign", Kinds.CAMPAIGN_ID);
    Optional<CreditName> credit = fields.required("credit", CreditName.KIND);
    Optional<Money> amount = fields.required("amount", money);
    Optional<BurnOrder> burnOrder = fields.required("burnOrder", BURN_ORDER);
    return fields.build(
        () ->
            new Allocation(
                entry.orElseThrow(),
                event.orElseThrow(),
                campaign.orElseThrow(),
                credit.orElseThrow().offer(),
                credit.orElseThrow().number(),
                amount.orElseThrow(),
                burnOrder.orElseThrow()));
  }

  private Optional<TierReached> tierReached(Fields fields) {
    Optional<OfferId> offer = fields.required("offer", Kinds.OFFER_ID);
    Optional<Money> spend = fields.required("spend", money);
    Optional<EntryId> entry = fields.required("entry", Kinds.ENTRY_ID);
    Optional<Instant> at = fields.required("at", Kinds.EXACT_INSTANT);
    Optional<Money> qualifying = fields.required("qualifying", money);
    return fields.build(
        () ->
            new TierReached(
                offer.orElseThrow(),
                spend.orElseThrow(),
                entry.orElseThrow(),
                at.orElseThrow(),
                qualifying.orElseThrow()));
  }

  private Optional<Contribution> contribution(Fields fields) {
    Optional<OfferId> offer = fields.required("offer", Kinds.OFFER_ID);
    Optional<EntryId> entry = fields.required("entry", Kinds.ENTRY_ID);
    Optional<EntryId> event = fields.required("event", Kinds.ENTRY_ID);
    Optional<CampaignId> campaign = fields.required("campaign", Kinds.CAMPAIGN_ID);
    Optional<Instant> deliveredAt = fields.required("deliveredAt", Kinds.EXACT_INSTANT);
    Optional<Money> cost = fields.required("cost", money);
    Optional<Money> credit = fields.required("credit", money);
    Optional<Money> amount = fields.required("amount", money);
    Optional<Money> qualifying = fields.required("qualifying", money);
    return fields.build(
        () ->
            new Contribution(
                offer.orElseThrow(),
                entry.orElseThrow(),
                event.orElseThrow(),
                campaign.orElseThrow(),
                deliveredAt.orElseThrow(),
                cost.orElseThrow(),
                credit.orElseThrow(),
                amount.orElseThrow(),
                qualifying.orElseThrow()));
  }
}
