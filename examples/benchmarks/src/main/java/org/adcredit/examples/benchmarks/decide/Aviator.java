// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import com.googlecode.aviator.Options;
import com.googlecode.aviator.runtime.function.AbstractFunction;
import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.util.Map;
import java.util.function.Predicate;
import org.adcredit.rules.eligibility.Verdict;

/** AviatorScript: one expression, compiled to bytecode once. */
final class Aviator implements Contender {
  private static final Verdict[] VERDICTS = Verdict.values();

  private final Expression expression;

  Aviator(Terms terms) {
    AviatorEvaluatorInstance engine = AviatorEvaluator.newInstance();
    engine.setOption(Options.OPTIMIZE_LEVEL, AviatorEvaluator.EVAL);
    Functions functions = new Functions(terms);
    functions.ofQuestion.forEach(
        (name, test) -> engine.addFunction(new Function<>(name, Asked.class, test)));
    engine.addFunction(new Function<>("coversObjective", String.class, functions::coversObjective));
    expression = engine.compile(Variables.EXPRESSION, true);
  }

  @Override
  public Verdict answer(Asked asked) {
    Object number = expression.execute(Variables.of(asked));
    return VERDICTS[((Long) number).intValue()];
  }

  /** A function of one argument. */
  private static final class Function<T> extends AbstractFunction {
    private static final long serialVersionUID = 1;

    private final String name;
    private final Class<T> type;
    private final transient Predicate<T> test;

    Function(String name, Class<T> type, Predicate<T> test) {
      this.name = name;
      this.type = type;
      this.test = test;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public AviatorObject call(Map<String, Object> variables, AviatorObject argument) {
      return AviatorBoolean.valueOf(
          test.test(type.cast(FunctionUtils.getJavaObject(argument, variables))));
    }
  }
}
