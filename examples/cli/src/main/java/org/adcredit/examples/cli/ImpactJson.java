// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.rules.AccountImpact;
import org.adcredit.rules.AccountImpact.Direction;
import org.adcredit.rules.Change;
import org.adcredit.rules.Funds;
import org.adcredit.rules.GateChange;
import org.adcredit.rules.Impact;
import org.adcredit.rules.TermEffect;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Finding;

/**
 * JSON Lines, each an object with one key that says what it is: {@code gate}, {@code term}, {@code
 * account} or {@code totals}, in this order. Amounts are decimal text, instants ISO 8601 in UTC;
 * what does not apply is absent.
 */
final class ImpactJson extends ImpactFormat {
  ImpactJson(Impact impact, Optional<Facts> facts) {
    super(impact, facts);
  }

  /** A map in the order of its keys. */
  private static final class Fields {
    private final ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();

    Fields put(String key, Object value) {
      map.put(key, value);
      return this;
    }

    Fields put(String key, Optional<?> value) {
      value.ifPresent(present -> map.put(key, present));
      return this;
    }

    ImmutableMap<String, Object> build() {
      return map.buildOrThrow();
    }
  }

  private static String line(String kind, Fields fields) {
    return JsonFormat.json(ImmutableMap.of(kind, fields.build())) + '\n';
  }

  @Override
  public String head() {
    StringBuilder head = new StringBuilder();
    impact().gates().forEach(gate -> head.append(line("gate", gate(gate))));
    impact().terms().forEach(term -> head.append(line("term", change(term))));
    return head.toString();
  }

  private static Fields gate(GateChange gate) {
    EligibilityRequest asked = gate.witnessBefore().request();
    return new Fields()
        .put("table", gate.table() == GateChange.Table.INDUSTRIES ? "industries" : "objectives")
        .put("code", gate.code())
        .put("regions", gate.regions().named().<Object>map(ImmutableList::copyOf).orElse("ALL"))
        .put("except", Optional.of(gate.except()).filter(set -> !set.isEmpty()))
        .put("from", gate.interval().from())
        .put("until", gate.interval().until())
        .put("before", gate.before())
        .put("after", gate.after())
        .put(
            "witness",
            new Fields()
                .put("industry", asked.account().industry())
                .put("objective", asked.campaign().objective())
                .put("region", asked.campaign().regions().iterator().next())
                .put("at", asked.at())
                .put(
                    "approved",
                    asked.account().approvals().filter(set -> !set.isEmpty()).isPresent())
                .put("before", answer(gate.witnessBefore()))
                .put("after", answer(gate.witnessAfter()))
                .build());
  }

  private static ImmutableMap<String, Object> answer(Decision decision) {
    return ImmutableMap.of(
        "verdict",
        decision.verdict(),
        "codes",
        decision.findings().stream().map(Finding::code).collect(toImmutableList()));
  }

  private static Fields change(Change change) {
    return new Fields()
        .put("path", change.path())
        .put("before", change.before())
        .put("after", change.after());
  }

  @Override
  String lines(AccountImpact account) {
    return line(
        "account",
        new Fields()
            .put("account", account.before().account())
            .put("currency", account.before().currency().getCurrencyCode())
            .put("direction", account.direction())
            .put("before", funds(Funds.of(account.before())))
            .put("after", funds(Funds.of(account.after())))
            .put("difference", funds(account.difference()))
            .put("offers", account.offers())
            .put("terms", account.terms().stream().map(ImpactJson::term).toList())
            .put(
                "changes",
                account.changes().stream().map(change -> change(change).build()).toList()));
  }

  private static ImmutableMap<String, Object> term(TermEffect term) {
    return ImmutableMap.of("paths", term.paths(), "difference", funds(term.difference()));
  }

  private static ImmutableMap<String, Object> funds(Funds funds) {
    return ImmutableMap.of(
        "issued", amount(funds.issued()),
        "used", amount(funds.used()),
        "cash", amount(funds.cash()));
  }

  private static String amount(Money money) {
    return money.amount().toPlainString();
  }

  @Override
  public String foot() {
    StringBuilder foot = new StringBuilder();
    totals().forEach((currency, total) -> foot.append(line("totals", totals(currency, total))));
    return foot.toString();
  }

  private static Fields totals(String currency, ImpactTotals total) {
    List<ImmutableMap<String, Object>> terms =
        total.terms().values().stream()
            .map(
                term ->
                    new Fields()
                        .put("paths", term.paths())
                        .put("accounts", term.accounts())
                        .put("difference", funds(term.difference()))
                        .build())
            .toList();
    return new Fields()
        .put("currency", currency)
        .put("accounts", total.accounts())
        .put("differing", total.differing())
        .put("gaining", total.count(Direction.GAINS))
        .put("losing", total.count(Direction.LOSES))
        .put("both", total.count(Direction.GAINS_AND_LOSES))
        .put("noMoney", total.count(Direction.NO_MONEY))
        .put("difference", funds(total.difference()))
        .put("terms", terms);
  }
}
