// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.adcredit.examples.benchmarks.DisagreementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementSuiteTest {
  private static final Sums SUMS =
      new Sums(new BigDecimal("1.5"), BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("1.5"));

  @TempDir private Path folder;

  @Test
  void outputs_must_say_the_same_of_the_same_accounts() {
    ImmutableMap<String, Sums> one = ImmutableMap.of("a", SUMS);
    ImmutableMap<String, Sums> two = ImmutableMap.of("a", SUMS, "b", SUMS);

    assertThatCode(() -> StatementSuite.compare("ours", one, one)).doesNotThrowAnyException();
    assertThatThrownBy(() -> StatementSuite.compare("ours", one, two))
        .isInstanceOf(DisagreementException.class)
        .hasMessageStartingWith("statement: ours answers nothing and not Sums[gross=1.5, ")
        .hasMessageEndingWith("on the input: b");
    assertThatIllegalStateException().isThrownBy(() -> StatementSuite.compare("ours", two, one));
  }

  @Test
  void sums_are_read_by_the_names_of_their_columns_whatever_their_zeros() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sums.csv"),
            "account,more,cash,gross,credit,qualifying\na,x,1.50,1.500000,0.00,1\n");

    assertThat(Sums.read(file)).isEqualTo(ImmutableMap.of("a", SUMS));
  }
}
