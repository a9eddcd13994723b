// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.adcredit.core.Money;
import org.adcredit.rules.AccountImpact;
import org.adcredit.rules.AccountImpact.Direction;
import org.adcredit.rules.Funds;
import org.adcredit.rules.TermEffect;

/** What a change of the programme comes to for all accounts of a currency. */
final class ImpactTotals {
  private final Funds nothing;
  private final Map<Direction, Long> directions = new EnumMap<>(Direction.class);
  private final Map<String, Term> terms = new TreeMap<>();
  private Funds difference;
  private long accounts;

  /**
   * What terms do.
   *
   * @param paths where they stand
   * @param accounts to how many accounts
   * @param difference what it comes to
   */
  record Term(ImmutableList<String> paths, long accounts, Funds difference) {
    Term plus(Term other) {
      return new Term(paths, accounts + other.accounts, difference.plus(other.difference));
    }
  }

  ImpactTotals(Currency currency) {
    Money zero = Money.zero(currency);
    this.nothing = new Funds(zero, zero, zero);
    this.difference = nothing;
  }

  void add(Optional<AccountImpact> impact) {
    accounts++;
    impact.ifPresent(this::add);
  }

  private void add(AccountImpact impact) {
    difference = difference.plus(impact.difference());
    directions.merge(impact.direction(), 1L, Long::sum);
    for (TermEffect term : impact.terms()) {
      terms.merge(name(term), new Term(term.paths(), 1, term.difference()), Term::plus);
    }
  }

  /** {@return where the terms stand} */
  static String name(TermEffect term) {
    return Joiner.on(" + ").join(term.paths());
  }

  /** {@return how many accounts were compared} */
  long accounts() {
    return accounts;
  }

  /** {@return how many of them differ} */
  long differing() {
    return directions.values().stream().mapToLong(count -> count).sum();
  }

  /** {@return how many of them gain, lose, do both, or neither} */
  long count(Direction direction) {
    return directions.getOrDefault(direction, 0L);
  }

  /** {@return the sum of what they gain and lose} */
  Funds difference() {
    return difference;
  }

  /** {@return what the terms do, by where they stand} */
  Map<String, Term> terms() {
    return terms;
  }
}
