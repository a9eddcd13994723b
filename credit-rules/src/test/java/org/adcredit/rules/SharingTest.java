// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.adcredit.core.CampaignId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.RuleFailedException;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ledger belongs to one thread at a time, and says so where it notices another. */
@Timeout(20)
class SharingTest {
  private static final CampaignId C1 = Facts.campaign().id();
  private static final OfferId LATE = OfferId.of("late");
  private static final Instant MARCH_3 = Instant.parse("2026-03-03T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-06-02T00:00:00Z");

  /** What may be done with a ledger; the last two ask no rule. */
  private static final ImmutableMap<String, Function<Ledger, Object>> USES =
      ImmutableMap.<String, Function<Ledger, Object>>builder()
          .put(
              "post",
              ledger -> ledger.post(Facts.spend("e2", "c1", "2026-03-03T00:00:00Z", "USD 1.00")))
          .put("enrolment", ledger -> ledger.enrolment(WELCOME, MARCH_3))
          .put("award", ledger -> ledger.award(WELCOME, LATER))
          .put("earning", ledger -> ledger.earning(WELCOME, C1, MARCH_3))
          .put("coverage", ledger -> ledger.coverage(WELCOME, C1, MARCH_3))
          .put("statement", ledger -> ledger.statement(LATER))
          .put("save", Ledger::save)
          .put("lastRecordedAt", Ledger::lastRecordedAt)
          .buildOrThrow();

  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  /** Does something while it is asked for the first time after it was told to. */
  private static final class Meanwhile implements EligibilityRule {
    private volatile Runnable task = () -> {};

    @Override
    public String name() {
      return "meanwhile";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      Runnable once = task;
      task = () -> {};
      once.run();
      return ImmutableList.of();
    }
  }

  /** Keeps whoever asks it until it is released. */
  private static final class Held {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    void hold() {
      entered.countDown();
      await(released);
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody came", e);
      }
    }
  }

  /** Asks the rule for every spend, the enrolment, and what is enrolled in by itself in June. */
  private static Ledger ledger(EligibilityRule rule) {
    Offer late =
        Sample.welcome()
            .id(LATE)
            .opensAt(Instant.parse("2026-06-01T00:00:00Z"))
            .enrolment(EnrolmentTerms.builder().build())
            .build();
    return posted(
        Sample.ledger(
            Sample.program(welcome().build(), late)
                .deliveryRule(rule)
                .enrolmentRule(WELCOME, rule)
                .enrolmentRule(LATE, rule)
                .build()),
        Sample.enrolment("2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 60.00"));
  }

  static ImmutableSet<String> usesThatAskRules() {
    return USES.keySet().asList().subList(0, USES.size() - 2).stream()
        .collect(ImmutableSet.toImmutableSet());
  }

  private static void use(Ledger ledger, String name) {
    Function<Ledger, Object> use = Objects.requireNonNull(USES.get(name));
    assertThat(use.apply(ledger)).isNotNull();
  }

  private static void assertInUse(Ledger ledger) {
    assertThat(USES)
        .allSatisfy(
            (name, use) ->
                assertThatExceptionOfType(ConcurrentModificationException.class)
                    .isThrownBy(() -> use.apply(ledger))
                    .withMessage(
                        "a ledger belongs to one thread at a time, and another is using that of"
                            + " account: a1"));
  }

  @ParameterizedTest
  @MethodSource("usesThatAskRules")
  void while_a_thread_is_inside_every_other_is_refused_and_nothing_else_happens(String name)
      throws ExecutionException, InterruptedException {
    Meanwhile rule = new Meanwhile();
    Ledger ledger = ledger(rule);
    Ledger alone = ledger(new Meanwhile());
    Held held = new Held();
    rule.task = held::hold;

    Future<?> first = other.submit(() -> use(ledger, name));
    Held.await(held.entered);
    assertInUse(ledger);
    assertThat(ledger.account()).isEqualTo(Facts.account());
    held.released.countDown();
    first.get();

    use(alone, name);
    assertThat(ledger.save()).isEqualTo(alone.save());
    assertThat(ledger.statement(LATER)).isEqualTo(alone.statement(LATER));
  }

  @Test
  void a_rule_that_asks_its_own_ledger_does_not_let_others_in()
      throws ExecutionException, InterruptedException {
    Meanwhile rule = new Meanwhile();
    Ledger ledger = ledger(rule);
    Held held = new Held();
    rule.task =
        () -> {
          USES.keySet().forEach(name -> use(ledger, name));
          held.hold();
        };

    Future<Decision> first = other.submit(() -> ledger.earning(WELCOME, C1, MARCH_3));
    Held.await(held.entered);
    assertInUse(ledger);
    held.released.countDown();

    assertThat(first.get().isEligible()).isTrue();
    assertThat(ledger.lastRecordedAt()).contains(MARCH_3);
  }

  @Test
  void whoever_is_thrown_out_has_left() throws ExecutionException, InterruptedException {
    Meanwhile rule = new Meanwhile();
    Ledger ledger = ledger(rule);
    Instant past = Instant.parse("2026-01-01T00:00:00Z");
    OfferId unknown = OfferId.of("unknown");
    List<Consumer<Ledger>> mistakes =
        List.of(
            used -> used.enrolment(unknown, MARCH_3),
            used -> used.award(unknown, MARCH_3),
            used -> used.earning(WELCOME, CampaignId.of("c9"), MARCH_3),
            used -> used.coverage(WELCOME, C1, past),
            used -> used.statement(past));

    other
        .submit(
            () -> {
              for (Consumer<Ledger> mistake : mistakes) {
                assertThatIllegalArgumentException().isThrownBy(() -> mistake.accept(ledger));
              }
              for (String name : usesThatAskRules()) {
                rule.task =
                    () -> {
                      throw new IllegalStateException("out of order");
                    };
                assertThatExceptionOfType(RuleFailedException.class)
                    .isThrownBy(() -> use(ledger, name));
              }
            })
        .get();

    assertThat(USES).allSatisfy((name, use) -> assertThat(use.apply(ledger)).isNotNull());
  }

  @Test
  void threads_may_take_turns() throws ExecutionException, InterruptedException {
    List<JournalEntry> journal =
        List.of(
            Facts.spend("e2", "c1", "2026-03-03T00:00:00Z", "USD 50.00"),
            Facts.spend("e3", "c2", "2026-03-04T00:00:00Z", "USD 70.00"),
            Facts.correction("k1", "e3", "2026-03-05T00:00:00Z", "USD 60.00"),
            Facts.invalidation("i1", "welcome", "2026-03-06T00:00:00Z"));
    Ledger handed = ledger(new Meanwhile());
    Ledger kept = ledger(new Meanwhile());

    for (JournalEntry entry : journal) {
      posted(kept, entry);
      assertThat(CompletableFuture.supplyAsync(() -> handed.post(entry)).get().isAccepted())
          .isTrue();
      assertThat(other.submit(() -> handed.statement(LATER)).get())
          .isEqualTo(handed.statement(LATER))
          .isEqualTo(kept.statement(LATER));
    }
    assertThat(other.submit(handed::save).get()).isEqualTo(kept.save());
  }

  @Test
  void what_it_has_answered_is_read_while_another_thread_is_inside()
      throws ExecutionException, InterruptedException {
    Meanwhile rule = new Meanwhile();
    Ledger ledger = ledger(rule);
    Statement statement = ledger.statement(LATER);
    Decision award = ledger.award(WELCOME, MARCH_3);
    Decision coverage = ledger.coverage(WELCOME, C1, MARCH_3);
    Held held = new Held();
    rule.task = held::hold;

    Future<?> first = other.submit(() -> use(ledger, "post"));
    Held.await(held.entered);
    Map<String, Object> told = statement.asMapWithAllocations();
    String reasons = award + "\n" + coverage;
    held.released.countDown();
    first.get();

    Ledger alone = ledger(new Meanwhile());
    assertThat(told).isEqualTo(alone.statement(LATER).asMapWithAllocations());
    assertThat(reasons)
        .isEqualTo(alone.award(WELCOME, MARCH_3) + "\n" + alone.coverage(WELCOME, C1, MARCH_3));
  }
}
