// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Joiner;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** For people. */
final class ImpactText extends ImpactFormat {
  /** Of a statement that differs in no money, so many fields are told. */
  private static final int SHOWN = 3;

  private final boolean hasAccounts;

  ImpactText(Impact impact, Optional<Facts> facts) {
    super(impact, facts);
    this.hasAccounts = facts.isPresent();
  }

  @Override
  public String head() {
    StringBuilder head = new StringBuilder();
    title(head, "Gates", impact().gates().isEmpty());
    for (GateChange gate : impact().gates()) {
      line(head, "  " + gate);
      line(head, "    " + witness(gate));
    }
    title(head, "Terms", impact().terms().isEmpty());
    for (Change term : impact().terms()) {
      line(head, "  " + term);
    }
    if (hasAccounts) {
      title(head, "Accounts", totals().values().stream().allMatch(total -> total.differing() == 0));
    }
    return head.toString();
  }

  private static void title(StringBuilder text, String title, boolean isEmpty) {
    line(text, title + (isEmpty ? ": no difference" : ""));
  }

  private static void line(StringBuilder text, String line) {
    text.append(Printable.of(line)).append('\n');
  }

  private static String witness(GateChange gate) {
    EligibilityRequest asked = gate.witnessBefore().request();
    boolean isApproved = asked.account().approvals().filter(set -> !set.isEmpty()).isPresent();
    return "such as "
        + asked.account().industry()
        + (isApproved ? " with an approval, " : ", ")
        + asked.campaign().objective()
        + " in "
        + Joiner.on(", ").join(asked.campaign().regions())
        + " at "
        + asked.at()
        + ": "
        + answer(gate.witnessBefore())
        + ", then "
        + answer(gate.witnessAfter());
  }

  private static String answer(Decision decision) {
    return decision.findings().isEmpty()
        ? decision.verdict().toString()
        : decision.findings().stream()
            .map(Finding::code)
            .collect(Collectors.joining(", ", decision.verdict() + " (", ")"));
  }

  @Override
  String lines(AccountImpact account) {
    StringBuilder lines = new StringBuilder();
    boolean isMoney = account.direction() != Direction.NO_MONEY;
    String currency = account.before().currency().getCurrencyCode();
    line(
        lines,
        "  "
            + account.before().account()
            + " "
            + verb(account.direction())
            + ", "
            + currency
            + (isMoney ? ": " + funds(account) : ""));
    if (!isMoney) {
      account.changes().stream().limit(SHOWN).forEach(change -> line(lines, "    " + change));
      int more = account.changes().size() - SHOWN;
      if (more > 0) {
        line(lines, "    and " + more + " more");
      }
    }
    if (!account.offers().isEmpty()) {
      line(lines, "    offers " + Joiner.on(", ").join(account.offers()));
    }
    for (TermEffect term : account.terms()) {
      line(lines, "    by " + ImpactTotals.name(term) + difference(": ", term.difference()));
    }
    return lines.toString();
  }

  private static String verb(Direction direction) {
    return switch (direction) {
      case GAINS -> "gains";
      case LOSES -> "loses";
      case GAINS_AND_LOSES -> "gains and loses";
      case NO_MONEY -> "no money";
    };
  }

  private static String funds(AccountImpact account) {
    Funds before = Funds.of(account.before());
    Funds after = Funds.of(account.after());
    return "issued "
        + change(before.issued(), after.issued())
        + ", used "
        + change(before.used(), after.used())
        + ", cash "
        + change(before.cash(), after.cash());
  }

  private static String change(Money before, Money after) {
    return amount(before) + " to " + amount(after) + " (" + signed(after.minus(before)) + ")";
  }

  /** What funds differ by, after a mark of punctuation; nothing if they do not. */
  private static String difference(String mark, Funds funds) {
    return funds.isNothing()
        ? ""
        : mark
            + "issued "
            + signed(funds.issued())
            + ", used "
            + signed(funds.used())
            + ", cash "
            + signed(funds.cash());
  }

  private static String signed(Money money) {
    return (money.isPositive() ? "+" : "") + amount(money);
  }

  private static String amount(Money money) {
    return money.amount().toPlainString();
  }

  @Override
  public String foot() {
    StringBuilder foot = new StringBuilder();
    totals().forEach((currency, total) -> add(foot, currency, total));
    return foot.toString();
  }

  private static void add(StringBuilder foot, String currency, ImpactTotals total) {
    line(
        foot,
        "Totals, "
            + currency
            + ": accounts "
            + total.accounts()
            + ", differing "
            + total.differing()
            + ", gaining "
            + total.count(Direction.GAINS)
            + ", losing "
            + total.count(Direction.LOSES)
            + ", both "
            + total.count(Direction.GAINS_AND_LOSES)
            + ", no money "
            + total.count(Direction.NO_MONEY)
            + difference(": ", total.difference()));
    total
        .terms()
        .forEach(
            (name, term) ->
                line(
                    foot,
                    "  by "
                        + name
                        + ": accounts "
                        + term.accounts()
                        + difference(", ", term.difference())));
  }
}
