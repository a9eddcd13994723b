// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;

/** Programmes as they are written in files, with a rule that refuses whatever it is asked. */
final class Written {
  private static final RuleFactories RULES =
      RuleFactories.builder().register("refuse", Written::refuse).build();

  private Written() {}

  static CreditProgram program(String... lines) {
    return ProgramFile.parse(
        "program.yaml", "program: p\n" + String.join("\n", lines) + "\n", RULES);
  }

  static EligibilityRule refuse(ImmutableMap<String, Object> parameters) {
    return new EligibilityRule() {
      @Override
      public String name() {
        return "refuse";
      }

      @Override
      public ImmutableList<Finding> assess(EligibilityRequest request) {
        return ImmutableList.of(
            Finding.builder(name(), "refused")
                .message("refused")
                .observed("anything")
                .required("nothing")
                .addRemedies(Remedy.permanent())
                .build());
      }
    };
  }
}
