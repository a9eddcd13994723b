// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RuleReference;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;
import org.adcredit.rules.testing.Programs;
import org.adcredit.rules.testing.RulesDomain;
import org.adcredit.testing.Amounts;

/** What differs between programmes is told, all of it, and nothing else is. */
@Domain(RulesDomain.class)
@Domain(DomainContext.Global.class)
class ImpactProperties {
  /** An account under one programme, and another programme. */
  record Pair(Case known, CreditProgram after, Instant asOf) {
    Impact impact() {
      return Impact.of(known.program(), after);
    }

    Optional<AccountImpact> on(Impact impact) {
      return impact.on(known.account(), known.campaigns(), known.journal(), asOf);
    }

    Case as(CreditProgram program) {
      return new Case(program, known.account(), known.campaigns(), known.journal());
    }
  }

  @Property(tries = 100)
  void offers_differ_exactly_where_a_term_is_told(@ForAll Offer one, @ForAll Offer other) {
    Offer same = Offer.builder().from(other).id(one.id()).build();

    assertThat(Impact.of(program(one), program(same)).terms().isEmpty())
        .isEqualTo(one.equals(same));
    assertThat(Impact.of(program(one), program(one)).terms()).isEmpty();
    assertThat(Impact.of(program(one), program(same)).terms())
        .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
  }

  @Property(tries = 100)
  void an_offer_is_all_of_its_terms(@ForAll Offer one, @ForAll Offer other) {
    Offer same = Offer.builder().from(other).id(one.id()).build();
    OfferDraft draft = new OfferDraft(one.id());
    OfferTerms.of(one, same).forEach(term -> term.copy(one, draft));

    assertThat(draft.offer()).contains(one);
  }

  private static CreditProgram program(Offer offer) {
    return CreditProgram.builder().ruleFactory(ImpactProperties::rule).offer(offer).build();
  }

  private static EligibilityRule rule(RuleReference reference) {
    return Written.refuse(reference.parameters());
  }

  @Property(tries = 40)
  void an_account_differs_exactly_where_its_statements_do(@ForAll("pairs") Pair pair) {
    Statement before = pair.known.statement(pair.asOf);
    Statement after = pair.as(pair.after).statement(pair.asOf);
    Optional<AccountImpact> impact = pair.on(pair.impact());

    if (before.asMap().equals(after.asMap())) {
      assertThat(impact).isEmpty();
    }
    if (impact.isEmpty()) {
      assertThat(Funds.of(after)).isEqualTo(Funds.of(before));
      assertThat(after.credits()).isEqualTo(before.credits());
      assertThat(after.campaigns()).isEqualTo(before.campaigns());
    }
    impact.ifPresent(
        told -> {
          assertThat(told.before().asMap()).isEqualTo(before.asMap());
          assertThat(told.after().asMap()).isEqualTo(after.asMap());
          // Under one programme alone an entry may be accepted that takes the id of some spend.
          if (before.totals().gross().equals(after.totals().gross())) {
            assertThat(told.difference().used().plus(told.difference().cash()).isZero()).isTrue();
          }
          assertThat(told.terms()).isNotEmpty();
        });
  }

  @Property(tries = 25)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void to_swap_the_programmes_swaps_what_an_account_gains(@ForAll("pairs") Pair pair) {
    Optional<AccountImpact> there = pair.on(pair.impact());
    Pair turned = new Pair(pair.as(pair.after), pair.known.program(), pair.asOf);
    Optional<AccountImpact> back = turned.on(turned.impact());

    assertThat(back.isPresent()).isEqualTo(there.isPresent());
    collect("an account that differs", there.isPresent());
    if (there.isPresent()) {
      Funds nothing = there.get().difference().plus(back.get().difference());
      assertThat(nothing.isNothing()).isTrue();
      assertThat(back.get().offers()).containsExactlyInAnyOrderElementsOf(there.get().offers());
      assertThat(back.get().changes().stream().map(Change::path))
          .containsExactlyInAnyOrderElementsOf(
              there.get().changes().stream().map(Change::path).toList());
    }
  }

  @Property(tries = 25)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void with_all_its_terms_a_programme_answers_as_the_other(@ForAll("pairs") Pair pair) {
    CreditProgram one = pair.known.program();
    TermChanges changes =
        TermChanges.between(one, pair.after, GateChanges.between(one, pair.after));
    CreditProgram blended = BlendedProgram.of(one, pair.after, changes.effective()).orElseThrow();

    assertThat(pair.as(blended).statement(pair.asOf).asMap())
        .isEqualTo(pair.as(pair.after).statement(pair.asOf).asMap());
    collect("several terms", changes.effective().size() > 1);
  }

  @Property(tries = 25)
  void every_term_is_tried_alone_or_with_others(@ForAll("pairs") Pair pair) {
    CreditProgram one = pair.known.program();
    TermChanges changes =
        TermChanges.between(one, pair.after, GateChanges.between(one, pair.after));

    assertThat(
            TermUnit.of(one, pair.after, changes.effective()).stream()
                .flatMap(unit -> unit.terms().stream())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(changes.effective());
  }

  /** The other programme has other offers, or the same ones with some of other terms. */
  @Provide
  Arbitrary<Pair> pairs() {
    return Combinators.combine(
            Cases.cases(Amounts.USD),
            Programs.programs(Amounts.USD),
            Arbitraries.randomValue(Random::nextLong),
            Cases.instants())
        .as(ImpactProperties::pair)
        .edgeCases(EdgeCases.Config::none);
  }

  private static Pair pair(Case known, CreditProgram other, long seed, Instant asOf) {
    Random random = new Random(seed);
    CreditProgram one = known.program();
    List<ProgramTerm> terms =
        TermChanges.between(one, other, GateChanges.between(one, other)).effective().stream()
            .filter(term -> random.nextInt(4) == 0)
            .toList();
    return new Pair(
        known,
        BlendedProgram.of(one, other, terms).filter(blended -> random.nextInt(4) > 0).orElse(other),
        asOf);
  }
}
