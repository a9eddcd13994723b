// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Terms in which two programmes differ, tried together: one, wherever the terms of an offer go
 * together without it.
 *
 * <p>Where they do not, it is tried with the others of its section (enrol, earn, credit, or the
 * offer's own keys) that cannot be tried alone either, then with all of the section; and what
 * cannot be tried so either, with its like in other sections, then with all of the offer.
 *
 * @param terms the terms
 * @param alone the one programme with these terms of the other, if they go together
 * @param without the other programme with these terms of the one, if they go together
 */
record TermUnit(
    ImmutableList<ProgramTerm> terms,
    Optional<CreditProgram> alone,
    Optional<CreditProgram> without) {

  /** All that are to be tried. */
  static ImmutableList<TermUnit> of(
      CreditProgram before, CreditProgram after, ImmutableList<ProgramTerm> terms) {
    ImmutableList.Builder<TermUnit> units = ImmutableList.builder();
    SetMultimap<Optional<?>, ProgramTerm> left = LinkedHashMultimap.create();
    for (ProgramTerm term : terms) {
      TermUnit unit = unit(before, after, ImmutableList.of(term));
      if (unit.isSound()) {
        units.add(unit);
      } else {
        left.put(term.offer(), term);
      }
    }
    Multimaps.asMap(left)
        .forEach(
            (offer, alone) -> {
              ImmutableList<ProgramTerm> all =
                  terms.stream()
                      .filter(term -> term.offer().equals(offer))
                      .collect(toImmutableList());
              addGroups(before, after, alone, all, units::add);
            });
    return units.build();
  }

  private static void addGroups(
      CreditProgram before,
      CreditProgram after,
      Set<ProgramTerm> left,
      ImmutableList<ProgramTerm> all,
      Consumer<TermUnit> units) {
    Set<ProgramTerm> rest = new LinkedHashSet<>();
    for (Collection<ProgramTerm> section :
        Multimaps.index(left, ProgramTerm::section).asMap().values()) {
      String name = section.iterator().next().section();
      ImmutableList<ProgramTerm> whole =
          all.stream().filter(term -> term.section().equals(name)).collect(toImmutableList());
      Optional<TermUnit> unit = firstSound(before, after, ImmutableList.copyOf(section), whole);
      unit.ifPresentOrElse(units, () -> rest.addAll(section));
    }
    if (!rest.isEmpty()) {
      firstSound(before, after, ImmutableList.copyOf(rest), all).ifPresent(units);
    }
  }

  private static Optional<TermUnit> firstSound(
      CreditProgram before,
      CreditProgram after,
      ImmutableList<ProgramTerm> some,
      ImmutableList<ProgramTerm> all) {
    TermUnit unit = unit(before, after, some);
    return unit.isSound()
        ? Optional.of(unit)
        : Optional.of(unit(before, after, all)).filter(TermUnit::isSound);
  }

  private static TermUnit unit(
      CreditProgram before, CreditProgram after, ImmutableList<ProgramTerm> terms) {
    return new TermUnit(
        terms, BlendedProgram.of(before, after, terms), BlendedProgram.of(after, before, terms));
  }

  private boolean isSound() {
    return alone.isPresent() || without.isPresent();
  }

  ImmutableList<String> paths() {
    return terms.stream().map(ProgramTerm::path).collect(toImmutableList());
  }
}
