// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Within;

/** Writes generated programmes as files, without rules of the host's own. */
final class WrittenProgram {
  private static final ImmutableList<Objective> OBJECTIVES =
      named(Objective::of, "LEAD_GENERATION", "REACH", "TRAFFIC", "VIDEO_VIEWS");
  private static final ImmutableList<Region> REGIONS =
      named(Region::of, "US", "GB", "NO", "BR", "DE", "JP", "XK");

  private WrittenProgram() {}

  private static <T> ImmutableList<T> named(Function<String, T> type, String... names) {
    return ImmutableList.copyOf(names).stream().map(type).collect(toImmutableList());
  }

  /** A programme as text; of the regions, those that are generated. */
  static String of(CreditProgram program) {
    return json(
        ImmutableMap.of(
            "program",
            program.name(),
            "objectives",
            objectives(program.objectives()),
            "offers",
            list(program.offers(), WrittenProgram::offer)));
  }

  private static ImmutableMap<String, Object> objectives(ObjectiveAvailability table) {
    ImmutableMap.Builder<String, Object> objectives = ImmutableMap.builder();
    for (Objective objective : OBJECTIVES) {
      ImmutableList<Object> rows =
          REGIONS.stream()
              .flatMap(region -> rows(table, objective, region).stream())
              .collect(toImmutableList());
      if (!rows.isEmpty()) {
        objectives.put(objective.code(), rows);
      }
    }
    return objectives.buildOrThrow();
  }

  private static ImmutableList<Object> rows(
      ObjectiveAvailability table, Objective objective, Region region) {
    ImmutableList<Instant> changes =
        ImmutableList.<Instant>builder()
            .add(Instant.MIN)
            .addAll(table.changes(objective, ImmutableSet.of(region)))
            .add(Instant.MAX)
            .build();
    ImmutableList.Builder<Object> rows = ImmutableList.builder();
    for (int i = 0; i + 1 < changes.size(); i++) {
      if (table.isAvailable(objective, region, changes.get(i))) {
        rows.add(
            map(
                "regions",
                Optional.of(ImmutableList.of(region)),
                "from",
                Optional.of(changes.get(i)).filter(from -> !from.equals(Instant.MIN)),
                "until",
                Optional.of(changes.get(i + 1)).filter(until -> !until.equals(Instant.MAX))));
      }
    }
    return rows.build();
  }

  private static Object offer(Offer offer) {
    return map(
        "offer", Optional.of(offer.id()),
        "version", Optional.of(offer.version()),
        "opens", Optional.of(offer.opensAt()),
        "closes", offer.closesAt(),
        "enrol", Optional.of(enrolment(offer.enrolment())),
        "earn", offer.earning().map(WrittenProgram::earning),
        "upfront", amounts(offer.upfront()),
        "credit", Optional.of(credit(offer.credit())));
  }

  private static Object enrolment(EnrolmentTerms terms) {
    return map(
        "mode", Optional.of(terms.mode()),
        "regions", Optional.of(selection(terms.regions())),
        "channels", Optional.of(selection(terms.channels())),
        "new-advertiser", terms.newAdvertiser().map(WrittenProgram::newAdvertiser),
        "once-per", Optional.of(terms.oncePer()),
        "exclusive", terms.exclusiveGroup());
  }

  private static Object newAdvertiser(NewAdvertiser terms) {
    return map(
        "within", terms.within().map(WrittenProgram::within), "dormant-for", terms.dormantFor());
  }

  private static Object within(Within within) {
    return ImmutableMap.of("anchor", within.anchor(), "length", within.length());
  }

  private static Object earning(EarningTerms terms) {
    EarningWindow window = terms.window();
    Optional<SpendMatch> match = terms.match();
    return map(
        "window",
        Optional.of(
            map(
                "starts",
                Optional.of(window.starts()),
                "length",
                Optional.of(window.length()),
                "ends-within",
                window.endsWithin().map(WrittenProgram::within))),
        "basis",
        Optional.of(terms.basis()),
        "scope",
        Optional.of(scope(terms.scope())),
        "pays",
        Optional.of(terms.pays()),
        "resolves",
        Optional.of(terms.resolves()),
        "grace",
        Optional.of(terms.grace()),
        "on-lost-progress",
        Optional.of(terms.onLostProgress()),
        "credit-funded-counts",
        Optional.of(terms.creditFundedCounts()),
        "tiers",
        Optional.of(tiers(terms)).filter(table -> !table.isEmpty()),
        "percent",
        match.map(SpendMatch::percent),
        "minimum",
        match.flatMap(some -> amounts(some.minimum())),
        "cap",
        match.flatMap(some -> amounts(some.cap())));
  }

  private static Map<String, Object> tiers(EarningTerms terms) {
    ImmutableMap.Builder<String, Object> tiers = ImmutableMap.builder();
    Multimaps.asMap(terms.tiers())
        .forEach(
            (currency, own) ->
                tiers.put(
                    currency.getCurrencyCode(),
                    list(
                        own,
                        tier ->
                            ImmutableMap.of(
                                "spend", number(tier.spend()), "credit", number(tier.credit())))));
    return tiers.buildOrThrow();
  }

  private static Object credit(CreditTerms terms) {
    Map<String, Object> covers = scope(terms.covers());
    return map(
        "issue-delay",
        Optional.of(terms.issueDelay()),
        "valid-for",
        terms.validFor(),
        "expires-at-latest",
        terms.expiresAtLatest(),
        "covers",
        Optional.of(
            ImmutableMap.builder()
                .putAll(covers)
                .put("campaigns", terms.assignedOnly() ? "ASSIGNED" : "ALL")
                .buildOrThrow()),
        "share",
        Optional.of(terms.share()),
        "priority",
        Optional.of(terms.priority()));
  }

  private static ImmutableMap<String, Object> scope(Scope scope) {
    return ImmutableMap.of(
        "objectives", selection(scope.objectives()),
        "regions", selection(scope.regions()),
        "buying-types", selection(scope.buyingTypes()));
  }

  private static Object selection(Selection<?> selection) {
    return selection.named().<Object>map(named -> named).orElse("ALL");
  }

  private static Optional<Object> amounts(ImmutableMap<Currency, Money> table) {
    return table.isEmpty()
        ? Optional.empty()
        : Optional.of(Maps.transformValues(table, WrittenProgram::number));
  }

  private static String number(Money amount) {
    return amount.amount().toPlainString();
  }

  private static <T> ImmutableList<Object> list(List<T> items, Function<T, Object> form) {
    return items.stream().map(form).collect(toImmutableList());
  }

  /** Keys and what each of them says, if anything, by turns. */
  private static ImmutableMap<String, Object> map(Object... entries) {
    ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();
    for (int i = 0; i < entries.length; i += 2) {
      String key = entries[i].toString();
      ((Optional<?>) entries[i + 1]).ifPresent(value -> map.put(key, value));
    }
    return map.buildOrThrow();
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return "{"
          + String.join(
              ", ",
              Iterables.transform(
                  map.entrySet(),
                  entry -> '"' + entry.getKey().toString() + "\": " + json(entry.getValue())))
          + "}";
    }
    if (value instanceof Iterable<?> items) {
      return "[" + String.join(", ", Iterables.transform(items, WrittenProgram::json)) + "]";
    }
    return '"' + value.toString() + '"';
  }
}
