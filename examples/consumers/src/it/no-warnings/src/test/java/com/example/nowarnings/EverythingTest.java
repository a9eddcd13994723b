// SPDX-License-Identifier: Apache-2.0
package com.example.nowarnings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import org.adcredit.core.Money;
import org.junit.jupiter.api.Test;

class EverythingTest {
  @Test
  void a_cent_is_missing() {
    assertEquals(Money.parse("USD 0.01"), new Everything().shortOf(Money.parse("USD 499.99")));
  }

  @Test
  void what_is_looked_at_is_public() {
    for (Class<?> type : Everything.TYPES) {
      assertTrue(Modifier.isPublic(type.getModifiers()), type.getName());
    }
  }
}
