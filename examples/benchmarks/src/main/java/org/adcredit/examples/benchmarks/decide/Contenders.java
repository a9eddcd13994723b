// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.adcredit.examples.benchmarks.DisagreementException;
import org.adcredit.examples.benchmarks.JmhSuite;
import org.adcredit.examples.benchmarks.Suite;
import org.adcredit.rules.eligibility.Verdict;

/** All that are compared, and whether they agree. */
public final class Contenders {
  private Contenders() {}

  /** {@return the suite} */
  public static Suite suite() {
    return new JmhSuite(
        "decide",
        "One decision: whether a campaign may run and its spend counts toward an offer (DELIVER and"
            + " EARN), over 12 regions, 12 objectives and 20 industries with effective-dated"
            + " tables; 4,096 questions in turn, about half of them answered yes.",
        DecideBenchmark.class,
        "handWritten",
        Contenders::check);
  }

  static ImmutableMap<String, Contender> all(Terms terms) {
    Ours ours = new Ours(terms);
    return ImmutableMap.<String, Contender>builder()
        .put("ours-verdict", ours)
        .put("ours-decision", asked -> ours.decide(asked).verdict())
        .put("ours-explained", Contenders.byExplanation(ours))
        .put("predicates", new Predicates(terms))
        .put("aviator", new Aviator(terms))
        .put("easy-rules", new EasyRules(terms))
        .put("cel", new CommonExpression(terms))
        .put("drools-stateless", new Drools.Stateless(terms))
        .put("drools-reused", new Drools.Reused(terms))
        .buildOrThrow();
  }

  /** An explanation says why not: a yes has none. */
  private static Contender byExplanation(Ours ours) {
    return asked -> ours.explain(asked).isEmpty() ? Verdict.ELIGIBLE : ours.decide(asked).verdict();
  }

  /** Asks all contenders all questions, and the share of each answer. */
  static void check() {
    Setting setting = Setting.create();
    ImmutableMap<String, Contender> all = all(setting.terms());
    Contender limit = new HandWritten(setting.terms());
    for (Asked asked : setting.questions()) {
      Verdict answer = limit.answer(asked);
      all.forEach(
          (name, contender) -> {
            Verdict other = contender.answer(asked);
            if (other != answer) {
              throw new DisagreementException("decide", name, asked, other, answer);
            }
          });
    }
    long eligible = count(setting.questions(), limit, Verdict.ELIGIBLE);
    if (eligible * 100 < Setting.QUESTIONS * 45L || eligible * 100 > Setting.QUESTIONS * 55L) {
      throw new IllegalStateException("about half of the answers must be yes: " + eligible);
    }
  }

  static long count(ImmutableList<Asked> questions, Contender contender, Verdict verdict) {
    return questions.stream().filter(asked -> contender.answer(asked) == verdict).count();
  }
}
