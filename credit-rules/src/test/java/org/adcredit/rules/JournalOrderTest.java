// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** The canonical order of a journal, key by key. */
class JournalOrderTest {
  private static final String NOON = "2026-03-02T12:00:00Z";
  private static final String BEFORE = "2026-03-02T11:59:59.999999999Z";

  private static void assertOrder(JournalEntry... inOrder) {
    ImmutableList<JournalEntry> expected = ImmutableList.copyOf(inOrder);

    assertThat(JournalOrder.sort(expected)).isEqualTo(expected);
    assertThat(JournalOrder.sort(expected.reverse())).isEqualTo(expected);
    assertThat(expected.reverse()).isSortedAccordingTo(JournalOrder.comparator().reversed());
  }

  private static Enrolment enrolled(String id, String at) {
    return Enrolment.builder()
        .from(Facts.enrolment(id, "welcome", at))
        .recordedAt(Instant.parse(NOON))
        .build();
  }

  @Test
  void what_is_recorded_first_comes_first_whatever_it_is() {
    assertOrder(Facts.invalidation("z", "welcome", BEFORE), Facts.enrolment("a", "welcome", NOON));
  }

  @Test
  void then_enrolments_assignments_spend_corrections_settlements_and_invalidations() {
    assertOrder(
        Facts.enrolment("e", "welcome", NOON),
        Facts.assignment("d", "welcome", "c1", NOON),
        Facts.spend("c", "c1", NOON, "USD 1.00"),
        Facts.correction("b2", "c", NOON, "USD 1.00"),
        Facts.settlement("b1", "c", NOON),
        Facts.invalidation("a", "welcome", NOON));
  }

  @Test
  void then_the_entrys_own_instant() {
    assertOrder(enrolled("b", BEFORE), enrolled("a", NOON));
    assertOrder(
        Facts.lateSpend("b", "c1", BEFORE, NOON, "USD 1.00"),
        Facts.spend("a", "c1", NOON, "USD 1.00"));
    assertOrder(
        CreditAssignment.builder()
            .id(EntryId.of("b"))
            .offer(WELCOME)
            .campaign(CampaignId.of("c1"))
            .from(Instant.parse(BEFORE))
            .recordedAt(Instant.parse(NOON))
            .build(),
        Facts.assignment("a", "welcome", "c1", NOON));
    assertOrder(
        Settlement.builder()
            .from(Facts.settlement("b", "c", BEFORE))
            .recordedAt(Instant.parse(NOON))
            .build(),
        Facts.settlement("a", "c", NOON));
    assertOrder(
        Invalidation.builder()
            .from(Facts.invalidation("b", "welcome", BEFORE))
            .recordedAt(Instant.parse(NOON))
            .build(),
        Facts.invalidation("a", "welcome", NOON));
  }

  @Test
  void then_the_id_by_code_point() {
    assertOrder(
        Facts.spend("e10", "c1", NOON, "USD 1.00"),
        Facts.spend("e9", "c1", NOON, "USD 1.00"),
        Facts.spend("\uff5e", "c1", NOON, "USD 1.00"),
        Facts.spend("\ud83d\ude00", "c1", NOON, "USD 1.00"));
  }

  @Test
  void what_is_alike_stays_as_it_was_given() {
    SpendEvent one = Facts.spend("e1", "c1", NOON, "USD 1.00");
    SpendEvent other = Facts.spend("e1", "c1", NOON, "USD 2.00");

    assertThat(JournalOrder.sort(List.of(one, other))).containsExactly(one, other);
    assertThat(JournalOrder.sort(List.of(other, one))).containsExactly(other, one);
  }
}
