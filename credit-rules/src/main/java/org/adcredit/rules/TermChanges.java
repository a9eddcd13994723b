// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.OfferId;
import org.adcredit.rules.terms.Offer;

/**
 * The terms in which two programmes differ.
 *
 * @param told all of them but the gates, as they stand in the files
 * @param effective those that may have an effect: not names, versions, titles, sources and the
 *     order
 */
record TermChanges(ImmutableList<Change> told, ImmutableList<ProgramTerm> effective) {
  static TermChanges between(
      CreditProgram before, CreditProgram after, ImmutableList<GateChange> gates) {
    ImmutableList.Builder<Change> told = ImmutableList.builder();
    ImmutableList.Builder<ProgramTerm> effective = ImmutableList.builder();
    if (!before.name().equals(after.name())) {
      told.add(new Change("program", Optional.of(before.name()), Optional.of(after.name())));
    }
    addGates(gates, effective);
    addRules(before, after, told, effective);
    addOrder(before, after, told);
    Map<OfferId, BoundOffer> one = before.offersById();
    Map<OfferId, BoundOffer> other = after.offersById();
    for (OfferId id : Sets.union(one.keySet(), other.keySet())) {
      BoundOffer old = one.get(id);
      BoundOffer now = other.get(id);
      if (old != null && now != null) {
        addOffer(old.terms(), now.terms(), told, effective);
      } else {
        told.add(
            new Change(
                ProgramTerm.of(id).path(),
                Optional.ofNullable(old).map(TermChanges::version),
                Optional.ofNullable(now).map(TermChanges::version)));
        effective.add(ProgramTerm.of(id));
      }
    }
    return new TermChanges(told.build(), effective.build());
  }

  private static void addGates(
      ImmutableList<GateChange> gates, ImmutableList.Builder<ProgramTerm> effective) {
    if (gates.stream().anyMatch(change -> change.table() == GateChange.Table.INDUSTRIES)) {
      effective.add(ProgramTerm.INDUSTRIES);
    }
    if (gates.stream().anyMatch(change -> change.table() == GateChange.Table.OBJECTIVES)) {
      effective.add(ProgramTerm.OBJECTIVES);
    }
  }

  private static void addRules(
      CreditProgram before,
      CreditProgram after,
      ImmutableList.Builder<Change> told,
      ImmutableList.Builder<ProgramTerm> effective) {
    if (!before.usersRules().delivery().equals(after.usersRules().delivery())) {
      told.add(new Change(ProgramTerm.RULES.path(), rules(before), rules(after)));
      effective.add(ProgramTerm.RULES);
    }
  }

  private static Optional<String> rules(CreditProgram program) {
    return Optional.of(program.usersRules().delivery())
        .filter(rules -> !rules.isEmpty())
        .map(OfferTerm::text);
  }

  /** The order of the offers that both have. It is only that in which they are listed. */
  private static void addOrder(
      CreditProgram before, CreditProgram after, ImmutableList.Builder<Change> told) {
    Set<OfferId> both =
        Sets.intersection(before.offersById().keySet(), after.offersById().keySet());
    ImmutableList<OfferId> one =
        ImmutableList.copyOf(Iterables.filter(before.offersById().keySet(), both::contains));
    ImmutableList<OfferId> other =
        ImmutableList.copyOf(Iterables.filter(after.offersById().keySet(), both::contains));
    if (!one.equals(other)) {
      told.add(new Change("offers", Optional.of(one.toString()), Optional.of(other.toString())));
    }
  }

  private static void addOffer(
      Offer before,
      Offer after,
      ImmutableList.Builder<Change> told,
      ImmutableList.Builder<ProgramTerm> effective) {
    for (OfferTerm<?> term : OfferTerms.of(before, after)) {
      if (!term.isSame(before, after)) {
        told.add(term.change(before, after));
        if (!term.isInformative()) {
          effective.add(ProgramTerm.of(before.id(), term));
        }
      }
    }
  }

  private static String version(BoundOffer offer) {
    return "version " + offer.terms().version();
  }
}
