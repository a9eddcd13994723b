// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;
import org.adcredit.rules.testing.Programs;
import org.adcredit.testing.Amounts;

/** One programme and many threads: each is told what one thread alone is told. */
class SharingProperties {
  private static final int TRIES = 20;
  private static final int THREADS = 8;

  /** Over all tries; ten million in the profile {@code sharing}. */
  private static final int QUESTIONS = Integer.getInteger("adcredit.sharing.questions", 50_000);

  /** What programmes are built of, and the accounts under them. */
  private record Scene(
      ImmutableList<Offer> offers,
      ObjectiveAvailability objectives,
      RestrictedIndustries industries,
      List<Case> cases,
      Instant asOf) {
    CreditProgram program() {
      CreditProgram.Builder program =
          CreditProgram.builder().objectives(objectives).industries(industries);
      offers.forEach(program::offer);
      return program.build();
    }

    RuleChain chain() {
      return RuleChain.of(
          EligibilityRules.industryApproval(industries),
          EligibilityRules.objectiveAvailability(objectives),
          EligibilityRules.spendThreshold(Money.parse("USD 500")));
    }
  }

  /** What one thread asks: a programme, a chain, and ledgers of its own. */
  private record Desk(CreditProgram program, RuleChain chain, ImmutableList<Ledger> ledgers) {
    static Desk of(Scene scene, CreditProgram program, RuleChain chain) {
      return new Desk(
          program,
          chain,
          scene.cases().stream()
              .map(known -> under(known, program).replay(scene.asOf()))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private static Case under(Case known, CreditProgram program) {
    return new Case(program, known.account(), known.campaigns(), known.journal());
  }

  /** All that a decision says. */
  private record Answer(
      Verdict verdict, ImmutableSet<Finding> findings, Optional<Instant> nextChangeAt) {
    static Answer of(Decision decision) {
      return new Answer(decision.verdict(), decision.findings(), decision.nextChangeAt());
    }
  }

  /** All that a statement says. */
  private record Told(
      Statement statement,
      ImmutableList<Allocation> allocations,
      ImmutableList<TierReached> tiersReached) {
    static Told of(Statement statement) {
      return new Told(statement, statement.allocations(), statement.tiersReached());
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void decisions_and_statements_of_many_threads_are_those_of_one(@ForAll("scenes") Scene scene)
      throws ExecutionException, InterruptedException {
    ImmutableList<Function<Desk, Object>> questions = questions(scene);
    Desk alone = Desk.of(scene, scene.program(), scene.chain());
    ImmutableList<Object> answers =
        questions.stream()
            .map(question -> question.apply(alone))
            .collect(ImmutableList.toImmutableList());
    CreditProgram program = scene.program();
    RuleChain chain = scene.chain();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<Integer>> threads = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread * questions.size() / THREADS;
      threads.add(
          () -> {
            start.await();
            Desk desk = Desk.of(scene, program, chain);
            int asked = 0;
            for (; asked < QUESTIONS / TRIES / THREADS; asked++) {
              int place = (first + asked) % questions.size();
              Object answer = questions.get(place).apply(desk);
              if (!answer.equals(answers.get(place))) {
                assertThat(answer).isEqualTo(answers.get(place));
              }
            }
            return asked;
          });
    }

    assertThat(together(threads)).isEqualTo(QUESTIONS / TRIES / THREADS * THREADS);
  }

  private static int together(List<Callable<Integer>> threads)
      throws ExecutionException, InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      int asked = 0;
      for (Future<Integer> thread : executor.invokeAll(threads)) {
        asked += thread.get();
      }
      return asked;
    } finally {
      executor.shutdownNow();
    }
  }

  private static ImmutableList<Function<Desk, Object>> questions(Scene scene) {
    ImmutableList.Builder<Function<Desk, Object>> questions = ImmutableList.builder();
    for (int i = 0; i < scene.cases().size(); i++) {
      int number = i;
      Case known = scene.cases().get(i);
      questions.add(desk -> Told.of(under(known, desk.program()).statement(scene.asOf())));
      for (int days : new int[] {0, 10, 300}) {
        Instant at = scene.asOf().plus(Duration.ofDays(days));
        questions.add(desk -> Told.of(desk.ledgers().get(number).statement(at)));
        for (Campaign campaign : known.campaigns()) {
          questions.addAll(ofGates(known, campaign, at));
        }
        for (Offer offer : scene.offers()) {
          questions.addAll(ofOffer(number, known, offer.id(), at));
        }
      }
    }
    return questions.build();
  }

  private static ImmutableList<Function<Desk, Object>> ofGates(
      Case known, Campaign campaign, Instant at) {
    Account account = known.account();
    EligibilityRequest request =
        EligibilityRequest.builder()
            .account(account)
            .campaign(campaign)
            .at(at)
            .spend(events(known))
            .build();
    return ImmutableList.of(
        desk -> Answer.of(desk.program().delivery(account, campaign, at)),
        desk -> Answer.of(desk.chain().decide(request)));
  }

  private static ImmutableList<SpendEvent> events(Case known) {
    return known.journal().stream()
        .filter(SpendEvent.class::isInstance)
        .map(SpendEvent.class::cast)
        .filter(event -> event.cost().currency().equals(known.account().currency()))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Function<Desk, Object>> ofOffer(
      int ledger, Case known, OfferId offer, Instant at) {
    ImmutableList.Builder<Function<Desk, Object>> questions = ImmutableList.builder();
    questions.add(desk -> Answer.of(desk.ledgers().get(ledger).enrolment(offer, at)));
    questions.add(desk -> Answer.of(desk.ledgers().get(ledger).award(offer, at)));
    for (Campaign campaign : known.campaigns()) {
      CampaignId id = campaign.id();
      questions.add(desk -> Answer.of(desk.program().scope(offer, known.account(), campaign, at)));
      questions.add(desk -> Answer.of(desk.ledgers().get(ledger).earning(offer, id, at)));
      questions.add(desk -> Answer.of(desk.ledgers().get(ledger).coverage(offer, id, at)));
    }
    return questions.build();
  }

  @Provide
  Arbitrary<Scene> scenes() {
    ObjectiveAvailability open =
        ObjectiveAvailability.builder()
            .available(Objective.of("LEAD_GENERATION"), Selection.all(), Interval.always())
            .available(Objective.of("TRAFFIC"), Selection.all(), Interval.always())
            .build();
    return Combinators.combine(
            Programs.offerLists(Amounts.USD),
            Arbitraries.oneOf(Arbitraries.just(open), Programs.availabilities()),
            Programs.restrictions(),
            Cases.cases(Amounts.USD).list().ofSize(THREADS / 2),
            Cases.instants())
        .as(Scene::new);
  }
}
