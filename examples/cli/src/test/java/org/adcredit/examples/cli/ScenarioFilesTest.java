// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.adcredit.rules.testing.ScenarioTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of the project is a test of the build too, one by one and by its name. */
class ScenarioFilesTest {
  @TestFactory
  Stream<DynamicNode> every_scenario_of_the_project_holds() {
    List<DynamicNode> files =
        ScenarioTests.of(Call.examples().resolve("programs"), KnownRules.FACTORIES).toList();
    assertThat(files).hasSizeGreaterThan(30);
    return files.stream();
  }
}
