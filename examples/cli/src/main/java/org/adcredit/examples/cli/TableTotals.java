// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.List;
import org.adcredit.core.Money;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;

/** What all accounts of a currency come to. */
record TableTotals(
    long accounts,
    Money gross,
    Money credit,
    Money cash,
    Money issued,
    Money used,
    Money left,
    Money lost) {
  static TableTotals of(Statement statement) {
    Money zero = Money.zero(statement.currency());
    Money issued = zero;
    Money used = zero;
    Money left = zero;
    Money lost = zero;
    for (CreditBalance credit : statement.credits()) {
      issued = issued.plus(credit.amount());
      used = used.plus(credit.used());
      left = left.plus(credit.remaining());
      lost = lost.plus(credit.lapsed()).plus(credit.revoked());
    }
    return new TableTotals(
        1,
        statement.totals().gross(),
        statement.totals().credit(),
        statement.totals().cash(),
        issued,
        used,
        left,
        lost);
  }

  TableTotals plus(TableTotals other) {
    return new TableTotals(
        accounts + other.accounts,
        gross.plus(other.gross),
        credit.plus(other.credit),
        cash.plus(other.cash),
        issued.plus(other.issued),
        used.plus(other.used),
        left.plus(other.left),
        lost.plus(other.lost));
  }

  /** {@return the cells of the table's last line} */
  List<String> cells(String currency) {
    return List.of(
        accounts + (accounts == 1 ? " account" : " accounts"),
        currency,
        amount(gross),
        amount(credit),
        amount(cash),
        "",
        "",
        "",
        "",
        amount(issued),
        amount(used),
        amount(left),
        amount(lost));
  }

  private static String amount(Money money) {
    return money.amount().toPlainString();
  }
}
