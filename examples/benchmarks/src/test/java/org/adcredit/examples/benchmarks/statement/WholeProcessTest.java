// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WholeProcessTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void a_process_is_timed_from_start_to_end() throws IOException, InterruptedException {
    assertThat(WholeProcess.run(ImmutableList.of(JAVA, "-version")).nanos()).isPositive();
  }

  @Test
  void its_memory_is_the_most_that_it_had_at_once() throws IOException, InterruptedException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/status")));

    assertThat(WholeProcess.run(ImmutableList.of(JAVA, "-version")).peakBytes())
        .isBetween(1L << 20, 1L << 31);
  }

  @Test
  void one_that_fails_is_told_with_what_it_said() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WholeProcess.run(ImmutableList.of(JAVA, "-no-such-option")))
        .withMessageContaining("no-such-option");
  }
}
