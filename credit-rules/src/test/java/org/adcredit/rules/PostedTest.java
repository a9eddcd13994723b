package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class PostedTest {
  private static final SpendEvent PLAIN =
      Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 10.00");

  private static SpendEvent kept(SpendEvent event) {
    return new Posted.Spend(event, ImmutableSet.of(), event.cost().micros(), ImmutableList.of())
        .entry();
  }

  @Test
  void a_ledger_keeps_no_results_and_an_event_without_any_as_it_is() {
    SpendEvent event =
        SpendEvent.builder().from(PLAIN).results(ImmutableMap.of("leads", BigDecimal.ONE)).build();

    assertThat(kept(event).results()).isEmpty();
    assertThat(kept(event)).isEqualTo(event);
    assertThat(kept(PLAIN)).isSameAs(PLAIN);
  }
}
