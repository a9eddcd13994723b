// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;

/** Many cases, each drawn by a seed of its own and compared; the first difference ends it. */
final class Differential {
  private static final int GENERATOR_SIZE = 1_000;
  private static final int NOTED = 50_000;

  private final long firstSeed;
  private final int journals;
  private final Census census = new Census();
  private final List<String> differences = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();

  /** Compares a number of cases, of the seeds from one on. */
  Differential(long firstSeed, int journals) {
    this.firstSeed = firstSeed;
    this.journals = journals;
  }

  /** Compares all cases in some threads: the first takes every so many-th, and so on. */
  void run(int threads) {
    List<Thread> running =
        IntStream.range(0, threads)
            .mapToObj(part -> new Thread(() -> JqwikSession.run(() -> run(part, threads))))
            .toList();
    running.forEach(Thread::start);
    for (Thread thread : running) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while journals were compared", e);
    }
  }

  Census census() {
    return census;
  }

  /** {@return the differences: at most one for each thread} */
  ImmutableList<String> differences() {
    return ImmutableList.copyOf(differences);
  }

  private void run(int part, int threads) {
    RandomGenerator<Case> cases = Variations.cases().generator(GENERATOR_SIZE);
    Census met = new Census();
    for (int i = part; i < journals && !over.get(); i += threads) {
      long seed = firstSeed + i;
      // Java's generator draws much the same of seeds that follow each other.
      Random random = new Random(new SplittableRandom(seed).nextLong());
      Case known = cases.next(random).value();
      Optional<String> difference = difference(known, met, random);
      difference.ifPresent(what -> report(seed, known, what));
      JqwikSession.finishTry();
      if ((i + 1) % NOTED == 0) {
        System.out.printf(Locale.ROOT, "about %,d journals compared%n", i + 1);
      }
    }
    synchronized (census) {
      census.add(met);
    }
  }

  private static Optional<String> difference(Case known, Census census, Random random) {
    try {
      return new Comparison(known, census).someDifference(random);
    } catch (RuntimeException e) {
      return Optional.of("thrown: " + e);
    }
  }

  private void report(long seed, Case known, String what) {
    over.set(true);
    Case smallest = smallest(known);
    synchronized (census) {
      differences.add(
          String.join(
              "\n",
              "seed " + seed,
              what,
              "and of a part of its case",
              smallest.toString(),
              anyDifference(smallest).orElse("none when asked at all instants")));
    }
  }

  private static Optional<String> anyDifference(Case known) {
    try {
      return new Comparison(known, new Census()).anyDifference();
    } catch (RuntimeException e) {
      return Optional.of("thrown: " + e);
    }
  }

  /** Leaves out entries, offers and campaigns, one after the other, while a difference remains. */
  private static Case smallest(Case known) {
    Case smallest = known;
    Optional<Case> smaller = Optional.of(known);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = parts(smallest).filter(part -> anyDifference(part).isPresent()).findFirst();
    }
    return smallest;
  }

  private static Stream<Case> parts(Case known) {
    ImmutableList<Offer> offers = known.program().offers();
    return Stream.of(
            without(known.journal()).map(known::with),
            without(offers)
                .map(
                    rest ->
                        new Case(
                            program(known, rest),
                            known.account(),
                            known.campaigns(),
                            known.journal())),
            without(known.campaigns())
                .map(rest -> new Case(known.program(), known.account(), rest, known.journal())))
        .flatMap(parts -> parts);
  }

  private static CreditProgram program(Case known, List<Offer> offers) {
    CreditProgram.Builder program =
        CreditProgram.builder()
            .objectives(known.program().objectives())
            .industries(known.program().industries());
    offers.forEach(program::offer);
    return program.build();
  }

  private static <T> Stream<ImmutableList<T>> without(List<T> all) {
    return IntStream.range(0, all.size())
        .mapToObj(
            left ->
                IntStream.range(0, all.size())
                    .filter(i -> i != left)
                    .mapToObj(all::get)
                    .collect(ImmutableList.toImmutableList()));
  }
}
