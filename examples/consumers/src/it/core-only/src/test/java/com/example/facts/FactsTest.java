// SPDX-License-Identifier: Apache-2.0
package com.example.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.junit.jupiter.api.Test;

class FactsTest {
  @Test
  void money_is_exact() {
    Money spent = Money.parse("USD 320.00").plus(Money.parse("USD 179.99"));

    assertEquals(Money.parse("USD 0.01"), Money.parse("USD 500.00").minus(spent));
  }

  @Test
  void an_interval_ends_before_its_end() {
    Instant from = Instant.parse("2026-03-01T00:00:00Z");
    Instant until = Instant.parse("2026-04-01T00:00:00Z");

    assertTrue(Interval.of(from, until).contains(from));
    assertFalse(Interval.of(from, until).contains(until));
  }

  @Test
  void there_are_no_rules_and_no_yaml() {
    for (String name :
        new String[] {"org.adcredit.rules.CreditProgram", "org.snakeyaml.engine.v2.api.Load"}) {
      assertThrows(ClassNotFoundException.class, () -> Class.forName(name), name);
    }
  }
}
