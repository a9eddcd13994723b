// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Bytes that are a ledger, bytes that are none, and terms that changed meanwhile. */
class SavedLedgerTest {
  private static final Instant LATER = Instant.parse("2026-03-20T00:00:00Z");
  private static final Offer GIFT = Sample.gift("gift", CreditTerms.builder().build());
  private static final CreditProgram PROGRAM =
      Sample.program(welcome().build(), GIFT, refusing()).build();

  /** The check sum at the end: sixteen bytes of SHA-256. */
  private static final int CHECK_LENGTH = 16;

  private static Offer refusing() {
    return Sample.offer("late").opensAt(LATER).upfront(Money.parse("USD 5.00")).build();
  }

  /** With an entry of every kind, a rejection, a refusal, a correction that gave credit back. */
  private static Ledger ledger() {
    Ledger ledger =
        posted(
            Sample.ledger(PROGRAM),
            enrolment("2026-03-02T00:00:00Z"),
            Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"),
            Facts.enrolment("l1", "late", "2026-03-02T00:00:00Z"),
            Facts.assignment("a1", "gift", "c2", "2026-03-03T00:00:00Z"),
            Facts.spend("e1", "c1", "2026-03-04T00:00:00Z", "USD 160.00"),
            Facts.spend("e2", "c2", "2026-03-05T00:00:00Z", "USD 30.00"),
            Facts.correction("k1", "e2", "2026-03-06T00:00:00Z", "USD 10.00"),
            Facts.invalidation("i1", "gift", "2026-03-07T00:00:00Z"));
    ledger.post(Facts.spend("e3", "c9", "2026-03-08T00:00:00Z", "USD 1.00"));
    return ledger;
  }

  private static Ledger resume(CreditProgram program, byte[] saved) {
    return program.resume(Facts.account(), Sample.CAMPAIGNS, saved);
  }

  @Test
  void a_resumed_ledger_says_and_saves_the_same() {
    Ledger ledger = ledger();
    Ledger resumed = resume(PROGRAM, ledger.save());

    assertThat(resumed.statement(LATER)).isEqualTo(ledger.statement(LATER));
    assertThat(resumed.statement(LATER).asMapWithAllocations())
        .isEqualTo(ledger.statement(LATER).asMapWithAllocations());
    assertThat(resumed.lastRecordedAt()).isEqualTo(ledger.lastRecordedAt());
    assertThat(resumed.account()).isEqualTo(ledger.account());
    assertThat(resume(PROGRAM, resumed.save()).statement(LATER).asMapWithAllocations())
        .isEqualTo(ledger.statement(LATER).asMapWithAllocations());
  }

  @Test
  void a_resumed_ledger_goes_on_where_it_was() {
    Ledger ledger = ledger();
    Ledger resumed = resume(PROGRAM, ledger.save());
    JournalEntry[] more = {
      Facts.correction("k2", "e2", "2026-03-09T00:00:00Z", "USD 20.00"),
      Facts.spend("e4", "c1", "2026-03-09T00:00:00Z", "USD 45.00"),
      Facts.spend("e2", "c2", "2026-03-05T00:00:00Z", "USD 30.00"),
      Facts.invalidation("i2", "welcome", "2026-03-10T00:00:00Z"),
    };

    for (JournalEntry entry : more) {
      assertThat(resumed.post(entry)).hasToString(ledger.post(entry).toString());
      assertThat(resumed.statement(LATER).asMapWithAllocations())
          .isEqualTo(ledger.statement(LATER).asMapWithAllocations());
    }
  }

  @Test
  void an_empty_ledger_is_saved_and_resumed() {
    Ledger empty = Sample.ledger(PROGRAM);
    Ledger resumed = resume(PROGRAM, empty.save());

    assertThat(resumed.lastRecordedAt()).isEmpty();
    assertThat(resumed.statement(LATER)).isEqualTo(empty.statement(LATER));
  }

  @Test
  void saving_changes_nothing_and_resuming_leaves_the_bytes_alone() {
    Ledger ledger = ledger();
    byte[] saved = ledger.save();
    byte[] copy = saved.clone();

    Ledger resumed = resume(PROGRAM, saved);
    posted(resumed, Facts.spend("e4", "c1", "2026-03-09T00:00:00Z", "USD 1.00"));

    assertThat(saved).isEqualTo(copy).isEqualTo(ledger.save());
  }

  @Test
  void what_is_saved_stands_in_the_order_in_which_it_came_whatever_run_saves_it() {
    CreditProgram program =
        Sample.program(welcome().build(), automatic("b"), automatic("a")).build();
    Ledger ledger =
        posted(
            program.openLedger(
                Facts.account(),
                ImmutableList.of(Facts.campaign(), Facts.campaign("c2", "REACH", "US"))),
            enrolment("2026-03-03T00:00:00Z"),
            Facts.lateSpend("e1", "c1", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z", "USD 1.00"),
            Facts.spend("e2", "c2", "2026-03-04T00:00:00Z", "USD 1.00"),
            Facts.spend("e3", "c1", "2026-03-05T00:00:00Z", "USD 100.00"),
            Facts.spend("e4", "c1", "2026-03-06T00:00:00Z", "USD 1.00"),
            Facts.invalidation("i1", "welcome", "2026-03-07T00:00:00Z"),
            Facts.spend("e5", "c1", "2026-03-08T00:00:00Z", "USD 1.00"));
    byte[] saved = ledger.save();
    String text = new String(saved, ISO_8859_1);

    assertThat(
            Stream.of(
                    "before-enrolment",
                    "objective-unknown",
                    "credit-funded",
                    "offer-invalidated",
                    "auto/a",
                    "auto/b")
                .map(text::indexOf))
        .isSorted()
        .doesNotContain(-1);
    assertThat(resume(program, saved).save()).isEqualTo(saved);
  }

  private static Offer automatic(String id) {
    return welcome().id(OfferId.of(id)).enrolment(EnrolmentTerms.builder().build()).build();
  }

  @Test
  void the_first_byte_is_the_version() {
    assertThat(ledger().save()[0]).isEqualTo((byte) 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(PROGRAM, checked(with(ledger().save(), 0, (byte) 1))))
        .withMessageContaining("must be of version 2: 1");
  }

  @Test
  void a_bit_that_was_flipped_anywhere_is_seen() {
    byte[] saved = ledger().save();
    for (int place = 0; place < saved.length; place++) {
      for (int bit = 0; bit < 8; bit++) {
        assertCorrupt(with(saved, place, (byte) (saved[place] ^ (1 << bit))));
      }
    }
  }

  @Test
  void bytes_that_are_missing_or_too_many_are_seen() {
    byte[] saved = ledger().save();
    for (int length = 0; length < saved.length; length++) {
      assertCorrupt(Arrays.copyOf(saved, length));
    }
    assertCorrupt(Arrays.copyOf(saved, saved.length + 1));
    assertCorrupt(Arrays.copyOfRange(saved, 1, saved.length));
  }

  private static void assertCorrupt(byte[] bytes) {
    assertThatExceptionOfType(CorruptLedgerException.class)
        .isThrownBy(() -> resume(PROGRAM, bytes))
        .withMessageStartingWith("not a saved ledger: ");
  }

  @Test
  void damage_with_a_check_sum_of_its_own_is_refused_or_read_and_nothing_else() {
    byte[] saved = ledger().save();
    for (int place = 1; place < saved.length - CHECK_LENGTH; place++) {
      for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF, saved[place] + 1, saved[place] + 2}) {
        byte[] damaged = checked(with(saved, place, (byte) value));
        try {
          assertTellsOneStory(resume(PROGRAM, damaged));
        } catch (IllegalArgumentException e) {
          assertThat(e.getMessage()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void a_last_entry_that_was_recorded_at_another_instant_is_refused() {
    byte[] saved = ledger().save();
    // Its seconds are the second number after the head, whose parts these bytes are.
    int seconds = new String(saved, ISO_8859_1).indexOf("late") + 5;
    byte[] forged = checked(with(saved, seconds, (byte) (saved[seconds] ^ 2)));

    assertThatExceptionOfType(CorruptLedgerException.class)
        .isThrownBy(() -> resume(PROGRAM, forged))
        .withMessageContaining("its last entry was recorded at another instant");
  }

  @Test
  void an_id_that_is_none_is_never_shown() {
    byte[] saved = ledger().save();
    for (int place = 1; place < 60; place++) {
      byte[] forged = checked(with(saved, place, (byte) 0x1B));
      try {
        resume(PROGRAM, forged);
      } catch (IllegalArgumentException e) {
        assertThat(String.valueOf(e.getMessage()).chars()).noneMatch(Character::isISOControl);
      }
    }
  }

  private static void assertTellsOneStory(Ledger ledger) {
    Statement statement = ledger.statement(LATER);

    assertThat(statement.totals().credit().plus(statement.totals().cash()))
        .isEqualTo(statement.totals().gross());
    assertThat(resume(PROGRAM, ledger.save()).statement(LATER).asMapWithAllocations())
        .isEqualTo(statement.asMapWithAllocations());
  }

  @Test
  void a_byte_too_many_with_a_check_sum_of_its_own_is_seen() {
    byte[] saved = ledger().save();

    assertThatExceptionOfType(CorruptLedgerException.class)
        .isThrownBy(() -> resume(PROGRAM, checked(Arrays.copyOf(saved, saved.length + 1))))
        .withMessage("not a saved ledger: it goes on too long");
  }

  private static byte[] with(byte[] bytes, int place, byte value) {
    byte[] changed = bytes.clone();
    changed[place] = value;
    return changed;
  }

  private static byte[] checked(byte[] bytes) {
    int end = bytes.length - CHECK_LENGTH;
    byte[] check = Hashing.sha256().hashBytes(bytes, 0, end).asBytes();
    byte[] changed = bytes.clone();
    System.arraycopy(check, 0, changed, end, CHECK_LENGTH);
    return changed;
  }

  @Test
  void the_ledger_of_another_account_is_refused() {
    Account other = Facts.accountBuilder().id(AccountId.of("a2")).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROGRAM.resume(other, Sample.CAMPAIGNS, ledger().save()))
        .withMessage("the ledger was saved for another account: a1")
        .isNotInstanceOf(CorruptLedgerException.class);
  }

  @Test
  void a_ledger_in_another_currency_is_refused() {
    Account euros = Facts.accountBuilder().currency(Amounts.EUR).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROGRAM.resume(euros, Sample.CAMPAIGNS, ledger().save()))
        .withMessage("the ledger was saved in another currency: USD")
        .isNotInstanceOf(CorruptLedgerException.class);
  }

  @Test
  void terms_of_another_version_are_refused() {
    CreditProgram changed = Sample.program(welcome().version(2).build(), GIFT, refusing()).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(changed, ledger().save()))
        .withMessageContaining("under version 1 of offer welcome, which is now of version: 2")
        .isNotInstanceOf(CorruptLedgerException.class);
  }

  @Test
  void an_offer_that_there_is_no_more_is_refused() {
    CreditProgram changed = Sample.program(welcome().build(), refusing()).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(changed, ledger().save()))
        .withMessageContaining("under an offer that there is no more: gift")
        .isNotInstanceOf(CorruptLedgerException.class);
  }

  @Test
  void offers_may_change_places() {
    CreditProgram changed = Sample.program(refusing(), GIFT, welcome().build()).build();
    Statement before = ledger().statement(LATER);
    Statement after = resume(changed, ledger().save()).statement(LATER);

    assertThat(after.offers()).containsExactlyElementsOf(before.offers().reverse());
    assertThat(after.credits()).containsExactlyInAnyOrderElementsOf(before.credits());
    assertThat(after.allocations()).isEqualTo(before.allocations());
  }

  @Test
  void an_offer_to_enrol_in_may_be_added() {
    Offer added = Sample.gift("added", CreditTerms.builder().build());
    CreditProgram more = Sample.program(welcome().build(), GIFT, refusing(), added).build();
    Ledger resumed = resume(more, ledger().save());

    posted(
        resumed,
        Facts.enrolment("d1", "added", "2026-03-09T00:00:00Z"),
        Facts.spend("e4", "c1", "2026-03-09T00:00:00Z", "USD 51.00"));

    assertThat(resumed.statement(LATER).credits())
        .filteredOn(credit -> credit.offer().equals(OfferId.of("added")))
        .extracting(CreditBalance::used)
        .containsExactly(Money.parse("USD 21.00"));
  }

  @Test
  void an_offer_that_enrols_by_itself_may_be_added_until_it_would_have() {
    Instant last = Instant.parse("2026-03-07T00:00:00Z");
    byte[] saved = ledger().save();
    CreditProgram inTime = adding(last.plusNanos(1));
    CreditProgram tooLate = adding(last);

    assertThat(resume(inTime, saved).statement(LATER).offers().get(3).enrolledAt())
        .contains(last.plusNanos(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(tooLate, saved))
        .withMessageContaining("replay its journal: added")
        .isNotInstanceOf(CorruptLedgerException.class);
    assertThat(resume(tooLate, Sample.ledger(PROGRAM).save()).lastRecordedAt()).isEmpty();
  }

  private static CreditProgram adding(Instant opensAt) {
    Offer added =
        Sample.offer("added")
            .opensAt(opensAt)
            .enrolment(EnrolmentTerms.builder().build())
            .upfront(Money.parse("USD 5.00"))
            .build();
    return Sample.program(welcome().build(), GIFT, refusing(), added).build();
  }

  @Test
  void campaigns_may_be_added() {
    Campaign added = Facts.campaign("c3", "TRAFFIC", "GB");
    ImmutableList<Campaign> more =
        ImmutableList.<Campaign>builder().addAll(Sample.CAMPAIGNS).add(added).build();
    Ledger resumed = PROGRAM.resume(Facts.account(), more, ledger().save());

    posted(resumed, Facts.spend("e4", "c3", "2026-03-09T00:00:00Z", "USD 1.00"));

    assertThat(resumed.statement(LATER).campaigns()).containsKey(added.id());
  }
}
