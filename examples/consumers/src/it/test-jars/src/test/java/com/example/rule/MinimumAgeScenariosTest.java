// SPDX-License-Identifier: Apache-2.0
package com.example.rule;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.testing.ScenarioTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What a programme with the team's rule is expected to do, as a policy author writes it. */
class MinimumAgeScenariosTest {
  private static final RuleFactories RULES =
      RuleFactories.builder()
          .register(
              "minimum-age",
              parameters -> new MinimumAgeRule(Length.parse(String.valueOf(parameters.get("age")))))
          .build();

  @TestFactory
  Stream<DynamicNode> scenarios() {
    return ScenarioTests.of(Path.of("src/test/programs"), RULES);
  }
}
