// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.terms.Offer;

/** One programme with some of the terms of another. */
final class BlendedProgram {
  private final CreditProgram base;
  private final CreditProgram other;
  private final Set<ProgramTerm> others;

  private BlendedProgram(CreditProgram base, CreditProgram other, Set<ProgramTerm> others) {
    this.base = base;
    this.other = other;
    this.others = others;
  }

  /** A programme with these terms of another; none if they do not go together with its own. */
  static Optional<CreditProgram> of(
      CreditProgram base, CreditProgram other, Iterable<ProgramTerm> others) {
    return new BlendedProgram(base, other, ImmutableSet.copyOf(others)).program();
  }

  private Optional<CreditProgram> program() {
    CreditProgram.Builder program =
        CreditProgram.builder()
            .name(base.name())
            .industries(from(ProgramTerm.INDUSTRIES).industries())
            .objectives(from(ProgramTerm.OBJECTIVES).objectives())
            .ruleFactory(
                rule ->
                    base.usersRules()
                        .bound()
                        .getOrDefault(rule, other.usersRules().bound().get(rule)));
    from(ProgramTerm.RULES).usersRules().delivery().forEach(program::deliveryRule);
    ImmutableList.Builder<OfferId> held = ImmutableList.builder();
    for (OfferId id : order()) {
      BoundOffer own = base.offersById().get(id);
      BoundOffer theirs = other.offersById().get(id);
      if (own != null && theirs != null) {
        Optional<Offer> blended = blended(own.terms(), theirs.terms());
        if (blended.isEmpty()) {
          return Optional.empty();
        }
        program.offer(blended.get());
        held.add(id);
      } else {
        BoundOffer offer = from(ProgramTerm.of(id)).offersById().get(id);
        if (offer != null) {
          program.offer(offer.terms());
          held.add(id);
        }
      }
    }
    return Optional.of(program.rules(inCode(held.build())).build());
  }

  /** The one that has the say about a term. */
  private CreditProgram from(ProgramTerm term) {
    return others.contains(term) ? other : base;
  }

  private Optional<Offer> blended(Offer own, Offer theirs) {
    OfferDraft draft = new OfferDraft(own.id());
    for (OfferTerm<?> term : OfferTerms.of(own, theirs)) {
      term.copy(others.contains(ProgramTerm.of(own.id(), term)) ? theirs : own, draft);
    }
    return draft.offer();
  }

  /** All offers of both. One that only the other has comes after the one it comes after there. */
  private List<OfferId> order() {
    List<OfferId> order = new ArrayList<>(base.offersById().keySet());
    int next = 0;
    for (OfferId id : other.offersById().keySet()) {
      if (!order.contains(id)) {
        order.add(next, id);
      }
      next = order.indexOf(id) + 1;
    }
    return order;
  }

  /** The users' rules in code: those of the other programme for the offers that it alone has. */
  private ImmutableListMultimap<UsersRules.Place, EligibilityRule> inCode(
      ImmutableList<OfferId> held) {
    ImmutableListMultimap.Builder<UsersRules.Place, EligibilityRule> rules =
        ImmutableListMultimap.builder();
    base.usersRules()
        .inCode()
        .forEach(
            (place, rule) -> {
              if (place.offer() == null || held.contains(place.offer())) {
                rules.put(place, rule);
              }
            });
    other
        .usersRules()
        .inCode()
        .forEach(
            (place, rule) -> {
              if (place.offer() != null
                  && held.contains(place.offer())
                  && !base.offersById().containsKey(place.offer())) {
                rules.put(place, rule);
              }
            });
    return rules.build();
  }
}
