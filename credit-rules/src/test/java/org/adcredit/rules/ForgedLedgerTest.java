// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.BitSet;
import java.util.function.Consumer;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** A saved ledger tells one story: each lie that can be told of a true one is seen. */
class ForgedLedgerTest {
  private static final Instant AT = Instant.parse("2026-03-06T00:00:00Z");
  private static final CreditProgram PROGRAM =
      Sample.program(
              Sample.gift("gift", CreditTerms.builder().build()),
              welcome().build(),
              Sample.gift("unheld", CreditTerms.builder().build()))
          .build();
  private static final int GIFT = 0;
  private static final int WELCOME = 1;
  private static final int UNHELD = 2;

  /** The gift of 50 pays e1 and e3 wholly and e2 in part, of which it got 10 back; e0 is cash. */
  private static Ledger ledger() {
    return posted(
        PROGRAM.openLedger(Facts.account(), Sample.CAMPAIGNS),
        Facts.spend("e0", "c1", "2026-03-01T12:00:00Z", "USD 5.00"),
        enrolment("2026-03-02T00:00:00Z"),
        Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 30.00"),
        Facts.spend("e2", "c2", "2026-03-04T00:00:00Z", "USD 40.00"),
        Facts.correction("k1", "e2", "2026-03-05T00:00:00Z", "USD 30.00"),
        Facts.spend("e3", "c1", "2026-03-06T00:00:00Z", "USD 4.00"));
  }

  private static int place(LedgerState state, String id) {
    return state.journal().find(EntryId.of(id));
  }

  private static void assertSeen(String lie, Consumer<LedgerState> forging) {
    Ledger ledger = ledger();
    forging.accept(ledger.state());
    byte[] forged = ledger.save();

    assertThatExceptionOfType(CorruptLedgerException.class)
        .isThrownBy(() -> PROGRAM.resume(Facts.account(), Sample.CAMPAIGNS, forged))
        .withMessage("not a saved ledger: " + lie);
  }

  private static void allocate(
      LedgerState state, String entry, String event, int offer, int credit, long micros) {
    state
        .allocations()
        .add(
            place(state, entry),
            place(state, event),
            offer,
            credit,
            micros,
            BurnOrder.BURN_ORDER_1);
  }

  @Test
  void the_truth_is_believed() {
    Ledger ledger = ledger();

    assertThat(
            PROGRAM
                .resume(Facts.account(), Sample.CAMPAIGNS, ledger.save())
                .statement(AT)
                .asMapWithAllocations())
        .isEqualTo(ledger.statement(AT).asMapWithAllocations());
  }

  @Test
  void sums_that_are_not_those_of_the_events_are_seen() {
    String costs = "the sum of all costs is not that of its events";
    assertSeen(costs, state -> state.tallies().record(1));
    assertSeen(costs, state -> state.tallies().record(-1));
    String sums = "the sums of a campaign are not those of its events";
    assertSeen(sums, state -> state.tallies().campaign(CampaignId.of("c1")).add(-1, 0));
    assertSeen(sums, state -> state.tallies().campaign(CampaignId.of("c1")).add(0, -1));
    assertSeen(sums, state -> state.tallies().campaign(CampaignId.of("c9")));
    assertSeen(costs, state -> state.tallies().campaign(CampaignId.of("c1")).add(0, 1));
  }

  @Test
  void payments_that_were_not_made_so_are_seen() {
    assertSeen(
        "credit pays for something that is not spend",
        state -> allocate(state, "k1", "k1", GIFT, 1, 1));
    assertSeen("credit paid nothing", state -> allocate(state, "e0", "e0", GIFT, 1, 0));
    assertSeen("credit paid for another entry", state -> allocate(state, "e3", "e1", GIFT, 1, 1));
    assertSeen(
        "credit paid for an event later than its posting",
        state -> allocate(state, "e1", "e1", GIFT, 1, 1));
    assertSeen(
        "a credit paid that there is not",
        state -> {
          allocate(state, "e0", "e0", WELCOME, 7, 1);
          state.tallies().campaign(CampaignId.of("c1")).add(1, -1);
        });
    assertSeen(
        "more was paid for an event than it cost",
        state -> allocate(state, "e0", "e0", GIFT, 1, 5_000_001));
  }

  @Test
  void credit_that_is_given_back_otherwise_than_by_its_correction_is_seen() {
    String without = "credit is given back without a correction";
    assertSeen(without, state -> allocate(state, "e1", "e1", GIFT, 1, -1));
    assertSeen(without, state -> allocate(state, "k1", "e1", GIFT, 1, -1));
    String notPaid = "credit is given back that did not pay";
    assertSeen(notPaid, state -> allocate(state, "k1", "e2", GIFT, 2, -1));
    assertSeen(notPaid, state -> allocate(state, "k1", "e2", WELCOME, 1, -1));
    assertSeen(notPaid, state -> allocate(state, "k1", "e2", GIFT, 1, -20_000_001));
    String otherwise = "a correction gave back something else";
    assertSeen(otherwise, state -> allocate(state, "k1", "e2", GIFT, 1, -1));
    assertSeen(
        otherwise,
        state ->
            state.journal().add(Facts.correction("k2", "e2", "2026-03-06T00:00:00Z", "USD 5.00")));
  }

  @Test
  void spend_that_counted_where_it_could_not_is_seen() {
    BitSet unheld = new BitSet();
    unheld.set(UNHELD);
    BitSet held = new BitSet();
    held.set(WELCOME);
    assertSeen(
        "spend counted toward an offer that is not held",
        state -> state.journal().setCounted(place(state, "e3"), state.offerSets().number(unheld)));
    assertSeen(
        "something counted that is not spend",
        state -> state.journal().setCounted(place(state, "k1"), state.offerSets().number(held)));
  }

  @Test
  void credits_that_are_not_as_they_were_used_are_seen() {
    assertSeen(
        "a credit was used for something else",
        state -> state.books().holding(GIFT).credits().get(1).use(1));
    assertSeen(
        "a credit was used for something else",
        state -> state.books().holding(GIFT).credits().get(1).use(-1));
    assertSeen(
        "a credit is more used or withdrawn than it is",
        state ->
            state.books().holding(GIFT).credits().get(1).restore(40_000_000, 11_000_000, false));
    assertSeen(
        "a credit is for an award that there is not",
        state -> state.books().holding(GIFT).credits().restore(credit(state, GIFT, 1)));
    assertSeen(
        "an offer gave credit that is not held",
        state -> state.books().holding(UNHELD).credits().restore(credit(state, UNHELD, 0)));
  }

  private static Credit credit(LedgerState state, int offer, int award) {
    return new Credit(state.books().holding(offer).offer(), 1, award, 1, AT, AT, Instant.MAX);
  }

  @Test
  void corrections_of_more_than_there_is_are_seen() {
    assertSeen(
        "a correction exceeds the cost of what it corrects",
        state ->
            state
                .journal()
                .add(Facts.correction("k2", "e2", "2026-03-06T00:00:00Z", "USD 10.000001")));
    assertSeen(
        "a correction is of something that is not spend",
        state ->
            state.journal().add(Facts.correction("k2", "k1", "2026-03-06T00:00:00Z", "USD 1.00")));
  }

  @Test
  void a_settlement_of_what_is_no_spend_is_seen() {
    assertSeen(
        "a settlement is of something that is not spend",
        state -> state.journal().add(Facts.settlement("s1", "k1", "2026-03-06T00:00:00Z")));
  }

  @Test
  void an_entry_that_stands_twice_is_seen() {
    assertSeen(
        "an entry stands twice",
        state -> state.journal().add(Facts.spend("e3", "c1", "2026-03-06T00:00:00Z", "USD 4.00")));
  }
}
