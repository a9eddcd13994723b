// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;

/** Any bytes are scenarios that can be run, or have problems. */
public final class ScenarioFileFuzz {
  private static final Input INPUT = new Input(".scenarios.yaml");

  private ScenarioFileFuzz() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    INPUT.read(input, ScenarioFileFuzz::run);
  }

  private static void run(Path file) {
    for (Scenario scenario : ScenarioFile.read(file).scenarios()) {
      scenario.run().forEach(mismatch -> assertThat(mismatch.toString()).isNotEmpty());
    }
  }
}
