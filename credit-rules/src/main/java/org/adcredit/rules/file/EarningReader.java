// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Currency;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.terms.Within;

/** Reads {@code earn}: what spend earns. */
final class EarningReader {
  private static final int MAX_PERCENT = 1_000;

  private final RulesReader rules;

  EarningReader(RulesReader rules) {
    this.rules = rules;
  }

  Optional<EarningTerms> read(Node node, Problems problems) {
    return Fields.of(node, problems).flatMap(this::read);
  }

  private Optional<EarningTerms> read(Fields fields) {
    EarningTerms.Builder terms = EarningTerms.builder();
    fields.required("window", EarningReader::window).ifPresent(terms::window);
    fields.optional("basis", Kind.oneOf(Basis.class)).ifPresent(terms::basis);
    fields.optional("scope", ScopeReader::read).ifPresent(terms::scope);
    Optional<Pays> pays = fields.required("pays", Kind.oneOf(Pays.class));
    Optional<Resolves> resolves = fields.required("resolves", Kind.oneOf(Resolves.class));
    pays.ifPresent(terms::pays);
    resolves.ifPresent(terms::resolves);
    fields.optional("grace", Kinds.LENGTH).ifPresent(terms::grace);
    fields
        .optional("on-lost-progress", Kind.oneOf(OnLostProgress.class))
        .ifPresent(terms::onLostProgress);
    fields.optional("credit-funded-counts", Kinds.TRUTH).ifPresent(terms::creditFundedCounts);
    fields
        .optional("tiers", Kinds.byCurrency(EarningReader::tiers))
        .ifPresent(table -> table.values().forEach(tiers -> tiers.forEach(terms::tier)));
    Optional<SpendMatch> match = match(fields);
    match.ifPresent(terms::match);
    if (pays.isPresent()) {
      checkKeys(fields, pays.get());
      resolves.ifPresent(how -> checkResolution(fields, pays.get(), how));
    } else if (!fields.has("tiers") && !fields.has("percent")) {
      fields.problem("must have one of the keys tiers, percent");
    }
    terms.rules(rules.rules(fields));
    return fields.build(terms::build);
  }

  private static void checkKeys(Fields fields, Pays pays) {
    boolean percent = pays == Pays.PERCENT;
    String needed = percent ? "percent" : "tiers";
    if (!fields.has(needed)) {
      fields.problem("has no key `" + needed + "`, which an offer that pays " + pays + " needs");
    }
    ImmutableList<String> others =
        percent ? ImmutableList.of("tiers") : ImmutableList.of("percent", "minimum", "cap");
    for (String other : others) {
      if (fields.has(other)) {
        fields.problem(other, "must not stand in an offer that pays " + pays);
      }
    }
  }

  private static void checkResolution(Fields fields, Pays pays, Resolves resolves) {
    ImmutableSet<Resolves> allowed = EarningTerms.resolutions(pays);
    if (!allowed.contains(resolves)) {
      fields.problem(
          "resolves",
          "must be " + Wording.anyOf(allowed) + " in an offer that pays " + pays + ": " + resolves);
    }
  }

  private static Optional<EarningWindow> window(Node node, Problems problems) {
    Kind<Within> limit =
        (within, found) ->
            EnrolmentReader.within(within, found, Anchor.ACCOUNT_CREATED, Anchor.ENROLMENT);
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<Anchor> starts =
                  fields.required(
                      "starts",
                      Kind.oneOf(Anchor.ENROLMENT, Anchor.ACCOUNT_CREATED, Anchor.FIRST_SPEND));
              Optional<Length> length = fields.required("length", Kinds.LENGTH);
              Optional<Within> endsWithin = fields.optional("ends-within", limit);
              return fields.build(
                  () ->
                      EarningWindow.builder()
                          .starts(starts.orElseThrow())
                          .length(length.orElseThrow())
                          .endsWithin(endsWithin)
                          .build());
            });
  }

  private static Kind<ImmutableList<Tier>> tiers(Currency currency) {
    return (node, problems) -> {
      Kind<Tier> tier = new TierReader(currency)::read;
      return tier.listOfSome().read(node, problems);
    };
  }

  /** Reads the tiers of a currency, each against the last one whose spend could be read. */
  private static final class TierReader {
    private final Kind<Money> amount;
    private Money before;

    TierReader(Currency currency) {
      amount = Kinds.amount(currency);
      before = Money.zero(currency);
    }

    Optional<Tier> read(Node node, Problems problems) {
      return Fields.of(node, problems).flatMap(this::read);
    }

    private Optional<Tier> read(Fields fields) {
      Optional<Money> spend = fields.required("spend", amount);
      Optional<Money> credit = fields.required("credit", amount);
      if (spend.isPresent() && spend.get().compareTo(before) <= 0) {
        String shown = spend.get().amount().toPlainString();
        fields.problem("spend", "must be more than the tier before it: " + shown);
      }
      before = spend.orElse(before);
      return fields.build(() -> new Tier(spend.orElseThrow(), credit.orElseThrow()));
    }
  }

  private static Optional<SpendMatch> match(Fields fields) {
    Optional<Percent> percent = fields.optional("percent", Kinds.percent(MAX_PERCENT));
    Optional<ImmutableMap<Currency, Money>> minimum =
        fields.optional("minimum", Kinds.byCurrency(Kinds::amount));
    Optional<ImmutableMap<Currency, Money>> cap =
        fields.optional("cap", Kinds.byCurrency(Kinds::amount));
    return percent.map(
        share -> {
          SpendMatch.Builder match = SpendMatch.builder().percent(share);
          minimum.ifPresent(match::minimum);
          cap.ifPresent(match::cap);
          return match.build();
        });
  }
}
