// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.util.function.Predicate;
import org.adcredit.rules.eligibility.Verdict;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a rule for each reason; the first that applies is the last to be asked. */
final class EasyRules implements Contender {
  private final Rules rules = new Rules();
  private final RulesEngine engine;

  EasyRules(Terms terms) {
    DefaultRulesEngine first = new DefaultRulesEngine();
    first.getParameters().setSkipOnFirstAppliedRule(true);
    engine = first;
    Predicates predicates = new Predicates(terms);
    int number = 0;
    for (Predicate<Asked> refusal : predicates.refusals()) {
      rules.register(rule("refusal " + number, number, refusal, Ruled::refuse));
      number++;
    }
    for (Predicate<Asked> gap : predicates.gaps()) {
      rules.register(rule("gap " + number, number, gap, Ruled::doubt));
      number++;
    }
  }

  private static Rule rule(
      String name, int priority, Predicate<Asked> when, java.util.function.Consumer<Ruled> then) {
    return new RuleBuilder()
        .name(name)
        .priority(priority)
        .when(facts -> when.test(facts.get("asked")))
        .then(facts -> then.accept(facts.get("answer")))
        .build();
  }

  @Override
  public Verdict answer(Asked asked) {
    Ruled answer = new Ruled(asked);
    Facts facts = new Facts();
    facts.put("asked", asked);
    facts.put("answer", answer);
    engine.fire(rules, facts);
    return answer.verdict();
  }
}
