// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;

/**
 * What a change of a programme comes to: where the gates answer otherwise, which terms differ, and
 * which accounts gain or lose how much by which of them.
 *
 * <p>An offer gives USD 50 for spend of 100, valid for 30 days; it is to give 80, valid for 60. An
 * account spends 100 on 2 March, and 70 on 20 April. Before, the credit of 50 has lapsed by then,
 * and it pays 170 in cash; after, it is given 80, of which 70 are used, and it pays 100. So it
 * {@linkplain AccountImpact.Direction#GAINS gains}, by two terms: {@code earn.tiers.USD} alone
 * makes the credit issued 30 more, and {@code credit.valid-for} alone makes the cash 50 less. What
 * terms do alone need not add up to what they do together.
 *
 * <p>A term is named where the statement differs with it alone in the terms of the one programme,
 * or would be another if it alone were undone in those of the other. Terms that cannot stand alone,
 * such as a percentage and the tiers in its place, are named together; and so are all of the offers
 * that are concerned where no term does anything alone. Users' rules are code, and are not compared
 * but by their types and parameters.
 */
public final class Impact {
  private final CreditProgram before;
  private final CreditProgram after;
  private final ImmutableList<GateChange> gates;
  private final ImmutableList<Change> terms;
  private final ImmutableList<TermUnit> units;

  /** Whether what is code is the same. */
  private final boolean isCodeTheSame;

  private Impact(CreditProgram before, CreditProgram after) {
    this.before = before;
    this.after = after;
    this.gates = GateChanges.between(before, after);
    TermChanges changes = TermChanges.between(before, after, gates);
    this.terms = changes.told();
    this.units = TermUnit.of(before, after, changes.effective());
    this.isCodeTheSame = before.usersRules().inCode().equals(after.usersRules().inCode());
  }

  /**
   * {@return the impact of replacing one programme by another}
   *
   * @param before the programme as it is
   * @param after the programme as it is to be
   */
  public static Impact of(CreditProgram before, CreditProgram after) {
    return new Impact(before, after);
  }

  /**
   * {@return where the platform's gates answer otherwise, each difference once} Every industry,
   * objective, region and instant is looked at. Users' rules under DELIVER are not asked.
   */
  public ImmutableList<GateChange> gates() {
    return gates;
  }

  /**
   * {@return the terms that differ, in the order of the file} Those without an effect are told too:
   * the names, versions, titles and sources, and the order of the offers. The gates are not among
   * them.
   */
  public ImmutableList<Change> terms() {
    return terms;
  }

  /**
   * {@return what it comes to for an account; nothing if its statement stays the same}
   *
   * @param account whose statements are compared
   * @param campaigns all that may spend
   * @param journal its entries, in any order; those recorded later are left out
   * @param asOf the instant of both statements
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Optional<AccountImpact> on(
      Account account,
      Iterable<Campaign> campaigns,
      Iterable<? extends JournalEntry> journal,
      Instant asOf) {
    return on(program -> program.statement(account, campaigns, journal, asOf));
  }

  /**
   * {@return the same for an account whose statement is made in a way of one's own}
   *
   * <p>Statements are the same if their documented forms are, whatever the order of the offers; an
   * offer that only one of the programmes has, and that the account does not hold, is not looked
   * at.
   *
   * @param statement makes the account's statement under the one programme, under the other, and
   *     under others in between
   */
  public Optional<AccountImpact> on(Function<? super CreditProgram, Statement> statement) {
    Statement old = statement.apply(before);
    Statement now = statement.apply(after);
    ImmutableList<Change> changes = StatementFields.changes(old, now);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    ImmutableSet<OfferId> offers =
        StatementFields.differing(
            old, now, Sets.union(before.offersById().keySet(), after.offersById().keySet()));
    return Optional.of(
        new AccountImpact(old, now, changes, offers, effects(old, now, offers, statement)));
  }

  private ImmutableList<TermEffect> effects(
      Statement old,
      Statement now,
      ImmutableSet<OfferId> offers,
      Function<? super CreditProgram, Statement> statement) {
    if (units.size() == 1 && isCodeTheSame) {
      return ImmutableList.of(effect(units.get(0).paths(), old, now));
    }
    ImmutableList.Builder<TermEffect> effects = ImmutableList.builder();
    for (TermUnit unit : units) {
      effect(unit, old, now, statement).ifPresent(effects::add);
    }
    ImmutableList<TermEffect> found = effects.build();
    return found.isEmpty() ? together(old, now, offers) : found;
  }

  /** What terms do alone, or what undoing them does: the first that is money, else the first. */
  private static Optional<TermEffect> effect(
      TermUnit unit,
      Statement old,
      Statement now,
      Function<? super CreditProgram, Statement> statement) {
    Optional<TermEffect> alone =
        unit.alone()
            .map(statement)
            .filter(blended -> differ(old, blended))
            .map(blended -> effect(unit.paths(), old, blended));
    if (alone.filter(TermEffect::isMoney).isPresent()) {
      return alone;
    }
    Optional<TermEffect> undone =
        unit.without()
            .map(statement)
            .filter(blended -> differ(blended, now))
            .map(blended -> effect(unit.paths(), blended, now));
    return undone.filter(TermEffect::isMoney).or(() -> alone).or(() -> undone);
  }

  /** No term does anything alone: the statement differs by all of those that may concern it. */
  private ImmutableList<TermEffect> together(
      Statement old, Statement now, ImmutableSet<OfferId> offers) {
    ImmutableList<String> paths =
        units.stream()
            .flatMap(unit -> unit.terms().stream())
            .filter(term -> term.offer().map(offers::contains).orElse(true))
            .map(ProgramTerm::path)
            .distinct()
            .collect(toImmutableList());
    return paths.isEmpty() ? ImmutableList.of() : ImmutableList.of(effect(paths, old, now));
  }

  private static boolean differ(Statement one, Statement other) {
    return !StatementFields.changes(one, other).isEmpty();
  }

  private static TermEffect effect(ImmutableList<String> paths, Statement old, Statement now) {
    return new TermEffect(paths, Funds.of(now).minus(Funds.of(old)));
  }
}
