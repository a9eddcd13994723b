// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.adcredit.core.Account;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class FactsTest {
  @Test
  void a_fact_is_a_line() {
    Account account = Facts.accountBuilder().billingRegion(Region.of("NO")).build();
    SpendEvent event = Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 10.00");

    assertThat(account.currency()).isEqualTo(event.cost().currency());
  }
}
