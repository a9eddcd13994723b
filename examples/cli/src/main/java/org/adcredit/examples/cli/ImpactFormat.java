// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.adcredit.rules.AccountImpact;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Impact;
import org.adcredit.rules.Statement;

/** What another programme makes of accounts: those whose statements differ, and totals. */
abstract class ImpactFormat implements AccountFormat {
  private final Impact impact;
  private final Optional<Facts> facts;
  private final Map<String, ImpactTotals> totals = new TreeMap<>();

  /**
   * Tells of an impact.
   *
   * @param facts what is known, under the one programme; nothing if no account is compared
   */
  ImpactFormat(Impact impact, Optional<Facts> facts) {
    this.impact = impact;
    this.facts = facts;
  }

  Impact impact() {
    return impact;
  }

  /** {@return the totals by currency} */
  Map<String, ImpactTotals> totals() {
    return totals;
  }

  /** {@return the lines of an account whose statement differs} */
  abstract String lines(AccountImpact account);

  @Override
  public Told tell(Statement statement, AccountSpend account) {
    Optional<AccountImpact> differing =
        impact.on(program -> statement(program, statement, account));
    return new Told(
        differing.map(this::lines).orElse(""),
        () ->
            totals
                .computeIfAbsent(
                    statement.currency().getCurrencyCode(),
                    currency -> new ImpactTotals(statement.currency()))
                .add(differing));
  }

  /** The statement under the one programme is made already. */
  private Statement statement(CreditProgram program, Statement made, AccountSpend account) {
    Facts known = facts.orElseThrow();
    return program == known.program()
        ? made
        : known
            .under(program)
            .replay(account, made.asOf())
            .orElseThrow()
            .ledger()
            .statement(made.asOf());
  }
}
