// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Allocation;
import org.adcredit.rules.Contribution;
import org.adcredit.rules.Exclusion;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.NextTier;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.PostResult;
import org.adcredit.rules.Preview;
import org.adcredit.rules.Refusal;
import org.adcredit.rules.Rejection;
import org.adcredit.rules.Statement;
import org.adcredit.rules.TierReached;
import org.adcredit.rules.Totals;

/**
 * Generators of ledgers, of statements and of the lines that statements are made of.
 *
 * <p>All of them are of whole {@link Cases}, so a line is one that a ledger has written, and its
 * amounts fit together. To hold two lines of one statement against each other, ask for the
 * statement.
 */
public final class Statements {
  private Statements() {}

  /** {@return a ledger that has been posted what was recorded by some instant; each is its own} */
  public static Arbitrary<Ledger> ledgers() {
    return Combinators.combine(Cases.cases(), Cases.instants())
        .as(Case::replay)
        .edgeCases(EdgeCases.Config::none);
  }

  /** {@return what became of an entry: accepted, ignored or rejected} */
  public static Arbitrary<PostResult> postResults() {
    return oneOf(
        Cases.cases()
            .map(
                known -> {
                  Ledger ledger = known.open();
                  return known.journal().stream()
                      .map(ledger::post)
                      .collect(ImmutableList.toImmutableList());
                }));
  }

  /** {@return a statement, while its journal goes on or in the year after} */
  public static Arbitrary<Statement> statements() {
    return Combinators.combine(Cases.cases(), Cases.instants())
        .as(Case::statement)
        .edgeCases(EdgeCases.Config::none);
  }

  /**
   * {@return what would become of the next spend event of a journal, at any place in it} Some of
   * the events would be ignored or rejected.
   */
  public static Arbitrary<Preview> previews() {
    return oneOf(
        Cases.cases()
            .map(
                known -> {
                  Ledger ledger = known.open();
                  ImmutableList.Builder<Preview> previews = ImmutableList.builder();
                  for (JournalEntry entry : known.journal()) {
                    if (entry instanceof SpendEvent event) {
                      previews.add(ledger.preview(event));
                    }
                    ledger.post(entry);
                  }
                  return previews.build();
                }));
  }

  /** {@return the sums of a statement, or of one of its campaigns} */
  public static Arbitrary<Totals> totals() {
    return lines(
        statement ->
            Stream.concat(Stream.of(statement.totals()), statement.campaigns().values().stream())
                .toList());
  }

  /** {@return how an account stands with an offer} */
  public static Arbitrary<OfferStatement> offers() {
    return lines(Statement::offers);
  }

  /** {@return a tier that lies ahead} */
  public static Arbitrary<NextTier> nextTiers() {
    return lines(
        statement -> statement.offers().stream().flatMap(offer -> offer.next().stream()).toList());
  }

  /** {@return an enrolment that had no effect} */
  public static Arbitrary<Refusal> refusals() {
    return lines(
        statement ->
            statement.offers().stream().flatMap(offer -> offer.refusals().stream()).toList());
  }

  /** {@return what a credit paid of an event, or what a correction gave back} */
  public static Arbitrary<Allocation> allocations() {
    return lines(Statement::allocations);
  }

  /** {@return a step on the way to a threshold} */
  public static Arbitrary<Contribution> contributions() {
    return lines(Statement::contributions);
  }

  /** {@return a tier that spend has reached} */
  public static Arbitrary<TierReached> tiersReached() {
    return lines(Statement::tiersReached);
  }

  /** {@return spend that was refused or did not count} */
  public static Arbitrary<Exclusion> exclusions() {
    return lines(Statement::excluded);
  }

  /** {@return an entry that could not be used} */
  public static Arbitrary<Rejection> rejections() {
    return lines(Statement::rejected);
  }

  /** Not every statement has a line of each kind; those that have none are left out. */
  private static <T> Arbitrary<T> lines(Function<Statement, ? extends Collection<T>> lines) {
    return oneOf(statements().map(lines).map(ImmutableList::copyOf));
  }

  private static <T> Arbitrary<T> oneOf(Arbitrary<ImmutableList<T>> lists) {
    return Combinators.combine(
            lists.filter(list -> !list.isEmpty()), Arbitraries.integers().between(0, 59))
        .as((list, choice) -> list.get(choice % list.size()))
        .edgeCases(EdgeCases.Config::none);
  }
}
