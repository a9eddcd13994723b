// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import org.adcredit.core.EntryId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

class RestatementTest {
  private static final String MONDAY = "2026-03-02T00:00:00Z";
  private static final String TUESDAY = "2026-03-03T00:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T00:00:00Z";
  private static final String THURSDAY = "2026-03-05T00:00:00Z";

  private final Restatement restatement = Restatement.of(ImmutableList.of());

  /** The total of e1, delivered on Sunday, as it was known on a day. */
  private static SpendEvent total(String id, String recordedAt, String cost) {
    return Facts.lateSpend(id, "c1", "2026-03-01T00:00:00Z", recordedAt, cost);
  }

  @Test
  void what_is_stated_first_is_the_event_itself() {
    SpendEvent event = total("e1", MONDAY, "USD 100.00");

    assertThat(restatement.state(event)).containsExactly(event);
    assertThat(restatement.standing()).containsExactly(EntryId.of("e1"));
  }

  @Test
  void a_total_that_stays_makes_no_entry_whenever_it_is_stated() {
    restatement.state(total("e1", TUESDAY, "USD 100.00"));

    assertThat(restatement.state(total("e1", TUESDAY, "USD 100.00"))).isEmpty();
    assertThat(restatement.state(total("e1", WEDNESDAY, "USD 100.000000"))).isEmpty();
    assertThat(restatement.state(total("e1", MONDAY, "USD 100.00"))).isEmpty();
  }

  @Test
  void a_total_that_grows_is_further_spend_of_the_difference() {
    SpendEvent first =
        SpendEvent.builder()
            .from(total("e1", MONDAY, "USD 100.00"))
            .region(Region.of("GB"))
            .results(ImmutableMap.of("leads", BigDecimal.TEN))
            .build();
    restatement.state(first);

    assertThat(
            restatement.state(
                SpendEvent.builder()
                    .from(total("e1", TUESDAY, "USD 112.50"))
                    .region(Region.of("GB"))
                    .build()))
        .containsExactly(
            SpendEvent.builder()
                .from(total("e1/restated/1", TUESDAY, "USD 12.50"))
                .region(Region.of("GB"))
                .build())
        .allSatisfy(entry -> assertThat(((SpendEvent) entry).results()).isEmpty());
  }

  @Test
  void a_total_that_shrinks_is_corrected_newest_spend_first() {
    restatement.state(total("e1", MONDAY, "USD 100.00"));
    restatement.state(total("e1", TUESDAY, "USD 112.50"));

    assertThat(restatement.state(total("e1", WEDNESDAY, "USD 112.49")))
        .containsExactly(
            Facts.correction("e1/restated/1/corrected/2", "e1/restated/1", WEDNESDAY, "USD 0.01"));
    assertThat(restatement.state(total("e1", THURSDAY, "USD 80.00")))
        .containsExactly(
            Facts.correction("e1/restated/1/corrected/3", "e1/restated/1", THURSDAY, "USD 12.49"),
            Facts.correction("e1/corrected/3", "e1", THURSDAY, "USD 20.00"));
    assertThat(restatement.state(total("e1", THURSDAY, "USD 81.00")))
        .containsExactly(total("e1/restated/4", THURSDAY, "USD 1.00"));
  }

  @Test
  void what_has_vanished_is_taken_back_and_may_be_stated_again() {
    restatement.state(total("e1", MONDAY, "USD 100.00"));
    restatement.state(total("e2", MONDAY, "USD 7.00"));

    assertThat(restatement.withdraw(EntryId.of("e1"), Instant.parse(TUESDAY)))
        .containsExactly(Facts.correction("e1/corrected/1", "e1", TUESDAY, "USD 100.00"));
    assertThat(restatement.withdraw(EntryId.of("e1"), Instant.parse(TUESDAY))).isEmpty();
    assertThat(restatement.withdraw(EntryId.of("other"), Instant.parse(TUESDAY))).isEmpty();
    assertThat(restatement.standing()).containsExactly(EntryId.of("e2"));
    assertThat(restatement.state(total("e1", WEDNESDAY, "USD 5.00")))
        .containsExactly(total("e1/restated/2", WEDNESDAY, "USD 5.00"));
    assertThat(restatement.standing()).containsExactly(EntryId.of("e1"), EntryId.of("e2"));
  }

  @Test
  void what_differs_in_more_than_its_total_is_left_to_the_ledger() {
    restatement.state(total("e1", MONDAY, "USD 100.00"));
    ImmutableList<SpendEvent> others =
        ImmutableList.of(
            Facts.lateSpend("e1", "c2", "2026-03-01T00:00:00Z", TUESDAY, "USD 100.00"),
            Facts.lateSpend("e1", "c1", "2026-03-01T00:00:01Z", TUESDAY, "USD 100.00"),
            total("e1", TUESDAY, "EUR 100.00"),
            SpendEvent.builder()
                .from(total("e1", TUESDAY, "USD 100.00"))
                .region(Region.of("GB"))
                .build());

    for (SpendEvent other : others) {
      assertThat(restatement.state(other)).containsExactly(other);
    }
    assertThat(restatement.state(total("e1", TUESDAY, "USD 100.00"))).isEmpty();
  }

  @Test
  void a_total_cannot_change_before_it_was_known() {
    restatement.state(total("e1", TUESDAY, "USD 100.00"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> restatement.state(total("e1", MONDAY, "USD 100.01")))
        .withMessage(
            "e1 must not be restated before what is known of it was recorded, at"
                + " 2026-03-03T00:00:00Z: 2026-03-02T00:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> restatement.withdraw(EntryId.of("e1"), Instant.parse(MONDAY)));
    assertThat(restatement.state(total("e1", TUESDAY, "USD 100.01")))
        .containsExactly(total("e1/restated/1", TUESDAY, "USD 0.01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> restatement.state(total("e1", MONDAY, "USD 1.00")));
  }

  @Test
  void what_cannot_be_told_leaves_everything_as_it_was() {
    String id = "x".repeat(4_000);
    restatement.state(total(id, MONDAY, "USD 100.00"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> restatement.state(total(id, TUESDAY, "USD 101.00")))
        .withMessageContaining("at most 4000 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> restatement.state(total(id, TUESDAY, "USD 99.00")));
    assertThat(restatement.state(total(id, MONDAY, "USD 100.00"))).isEmpty();
  }

  @Test
  void it_goes_on_where_a_journal_ends() {
    Restatement later =
        Restatement.of(
            ImmutableList.of(
                Facts.correction("e1/corrected/3", "e1", THURSDAY, "USD 40.00"),
                Facts.enrolment("n1", "welcome", MONDAY),
                total("e1/restated/2", WEDNESDAY, "USD 5.00"),
                total("e1", MONDAY, "USD 100.00"),
                total("e1", MONDAY, "USD 100.00"),
                total("e1/restated/2", WEDNESDAY, "USD 5.00"),
                Facts.correction("k1", "e9", THURSDAY, "USD 1.00")));

    assertThat(later.state(total("e1", THURSDAY, "USD 65.00"))).isEmpty();
    assertThat(later.state(total("e1", THURSDAY, "USD 70.00")))
        .containsExactly(total("e1/restated/4", THURSDAY, "USD 5.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> later.state(total("e1", WEDNESDAY, "USD 71.00")));
  }

  @Test
  void an_id_that_only_looks_restated_is_an_event_of_its_own() {
    ImmutableList<SpendEvent> alone =
        ImmutableList.of(
            total("/restated/1", MONDAY, "USD 1.00"),
            total("e1/restated/1", MONDAY, "USD 2.00"),
            total("e2", MONDAY, "USD 3.00"),
            total("e2/restated/x", TUESDAY, "USD 4.00"),
            total("e2/restated/0", TUESDAY, "USD 5.00"),
            Facts.lateSpend("e2/restated/1", "c2", "2026-03-01T00:00:00Z", TUESDAY, "USD 6.00"));
    Restatement later = Restatement.of(alone);

    assertThat(later.standing()).hasSize(alone.size());
    for (SpendEvent event : alone) {
      assertThat(later.state(event)).isEmpty();
    }
  }

  @Test
  void a_journal_that_corrects_too_much_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Restatement.of(
                    ImmutableList.of(
                        total("e1", MONDAY, "USD 1.00"),
                        Facts.correction("k1", "e1", TUESDAY, "USD 1.000001"))))
        .withMessage("correction k1 is of more than is left of e1: USD 1.00");
  }
}
