// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import org.adcredit.rules.eligibility.Verdict;

/** CEL, Google's Common Expression Language: one expression, checked and planned once. */
final class CommonExpression implements Contender {
  private static final Verdict[] VERDICTS = Verdict.values();

  private final CelRuntime.Program program;

  @SuppressWarnings("Immutable") // the tables behind the functions are never changed
  CommonExpression(Terms terms) {
    CelCompilerBuilder compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("asked", SimpleType.DYN)
            .addVar("buyingType", SimpleType.STRING)
            .addVar("objective", SimpleType.STRING)
            .setResultType(SimpleType.INT);
    for (String name : ImmutableList.of("at", "heldFrom", "windowStart", "windowEnd")) {
      compiler.addVar(name, SimpleType.INT);
    }
    for (String name : ImmutableList.of("held", "invalidated", "approvalsKnown")) {
      compiler.addVar(name, SimpleType.BOOL);
    }
    CelRuntimeBuilder runtime = CelRuntimeFactory.plannerRuntimeBuilder();
    Functions functions = new Functions(terms);
    functions.ofQuestion.forEach(
        (name, test) -> {
          compiler.addFunctionDeclarations(
              CelFunctionDecl.newFunctionDeclaration(
                  name,
                  CelOverloadDecl.newGlobalOverload(
                      name + "_asked", SimpleType.BOOL, SimpleType.DYN)));
          runtime.addFunctionBindings(
              CelFunctionBinding.from(name + "_asked", Asked.class, test::test));
        });
    compiler.addFunctionDeclarations(
        CelFunctionDecl.newFunctionDeclaration(
            "coversObjective",
            CelOverloadDecl.newGlobalOverload(
                "coversObjective_string", SimpleType.BOOL, SimpleType.STRING)));
    runtime.addFunctionBindings(
        CelFunctionBinding.from(
            "coversObjective_string", String.class, functions::coversObjective));
    try {
      program =
          runtime.build().createProgram(compiler.build().compile(Variables.EXPRESSION).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException("the expression is not accepted", e);
    }
  }

  @Override
  public Verdict answer(Asked asked) {
    try {
      return VERDICTS[((Long) program.eval(Variables.of(asked))).intValue()];
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("the expression failed on: " + asked, e);
    }
  }
}
