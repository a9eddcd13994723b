// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.testing.Amounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a saved ledger, piece by piece, and how it is read again. */
class SavedFormTest {
  private static final Instant APRIL = Instant.parse("2026-04-01T12:00:00.000000001Z");

  private static LedgerInput written(Consumer<LedgerOutput> writing) {
    LedgerOutput out = new LedgerOutput();
    writing.accept(out);
    return new LedgerInput(out.finish());
  }

  private static void assertCorrupt(ThrowingCallable reading, String why) {
    assertThatExceptionOfType(CorruptLedgerException.class)
        .isThrownBy(reading)
        .withMessage("not a saved ledger: " + why);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, 63, 64, -64, -65, 1 << 20, Long.MAX_VALUE, Long.MIN_VALUE, 9_999_999_999L})
  void a_number_is_read_as_it_was_written(long number) {
    LedgerInput in = written(out -> out.writeNumber(number));

    assertThat(in.readNumber()).isEqualTo(number);
    in.finish();
  }

  @Test
  void a_number_from_minus_64_to_63_takes_one_byte() {
    assertThat(length(63)).isEqualTo(length(-64)).isEqualTo(length(64) - 1);
  }

  private static int length(long number) {
    LedgerOutput out = new LedgerOutput();
    out.writeNumber(number);
    return out.finish().length;
  }

  @Test
  void what_ends_too_early_is_told() {
    LedgerInput in = written(out -> out.writeByte(7));

    assertThat(in.readByte()).isEqualTo(7);
    assertCorrupt(in::readByte, "it ends too early");
    assertCorrupt(
        () -> new LedgerInput(Hashing.sha256().hashBytes(new byte[0]).asBytes()),
        "its check sum does not match");
    assertCorrupt(
        () -> new LedgerInput(new LedgerOutput().finish()), "it is too short, at 16 bytes");
  }

  @Test
  void what_cannot_have_been_written_is_told() {
    assertCorrupt(
        () -> written(out -> out.writeByte(2)).readFlag(), "a flag is neither 0 nor 1: 2");
    assertCorrupt(
        () -> written(out -> out.writeNumber(-1)).readIndex(5), "a number is out of bounds: -1");
    assertCorrupt(
        () -> written(out -> out.writeNumber(5)).readIndex(5), "a number is out of bounds: 5");
    assertThat(written(out -> out.writeNumber(4)).readIndex(5)).isEqualTo(4);
    assertCorrupt(
        () -> written(out -> repeat(10, () -> out.writeByte(0xFF))).readNumber(),
        "a number is too long");
    assertCorrupt(
        () -> written(out -> repeat(2, () -> out.writeNumber(Long.MAX_VALUE))).readInstant(),
        "a number is out of bounds: " + Long.MAX_VALUE);
    assertCorrupt(
        () ->
            written(
                    out -> {
                      out.writeNumber(Long.MAX_VALUE);
                      out.writeNumber(0);
                    })
                .readInstant(),
        "an instant is out of bounds");
    assertCorrupt(
        () ->
            written(
                    out -> {
                      out.writeNumber(1);
                      out.writeByte(0xFF);
                    })
                .readText(),
        "a text is not in UTF-8");
  }

  private static void repeat(int times, Runnable action) {
    for (int i = 0; i < times; i++) {
      action.run();
    }
  }

  @Test
  void a_list_or_a_text_of_more_than_is_left_is_refused() {
    LedgerInput three = written(out -> repeat(4, () -> out.writeNumber(3)));
    LedgerInput four =
        written(
            out -> {
              out.writeNumber(4);
              repeat(3, () -> out.writeNumber(3));
            });

    assertThat(three.readAll(three::readNumber)).containsExactly(3L, 3L, 3L);
    assertCorrupt(() -> four.readAll(four::readNumber), "it ends too early");
    assertCorrupt(() -> written(out -> out.writeNumber(1)).readText(), "it ends too early");
    assertThat(written(out -> out.writeText("")).readText()).isEmpty();
    assertThat(written(out -> out.writeText("ü")).readText()).isEqualTo("ü");
  }

  private static Finding finding(Remedy... remedies) {
    return Finding.builder("own-rule", "own-code")
        .verdict(Verdict.UNKNOWN)
        .message("it is not known")
        .putValue("what", "it")
        .putValue("an", "other")
        .disclosure(Finding.Disclosure.STAFF)
        .observed("nothing")
        .required("something")
        .shortfall(Money.parse("USD 0.50"))
        .addRemedies(remedies)
        .build();
  }

  @Test
  void a_finding_is_read_as_it_was_written() {
    ImmutableList<Remedy> remedies =
        ImmutableList.of(
            new Remedy.Wait(APRIL),
            new Remedy.ObtainApproval(Industry.of("LEGAL"), Region.of("US")),
            new Remedy.ChooseObjective(
                ImmutableSortedSet.of(Objective.of("REACH"), Objective.of("TRAFFIC"))),
            new Remedy.Spend(Money.parse("USD 0.01"), Optional.of(APRIL)),
            new Remedy.Spend(Money.parse("USD 0.01"), Optional.empty()),
            new Remedy.Settle(Money.parse("USD 0.01"), Optional.of(APRIL)),
            new Remedy.Settle(Money.parse("USD 0.01"), Optional.empty()),
            new Remedy.Assign(OfferId.of("welcome"), CampaignId.of("c1")),
            new Remedy.ProvideFact("account.history"),
            new Remedy.Act("call-us", "call us"),
            Remedy.permanent());
    for (Remedy remedy : remedies) {
      assertReadAsWritten(finding(remedy));
    }
    assertReadAsWritten(finding(remedies.toArray(Remedy[]::new)));
    assertReadAsWritten(bare().build());
    assertReadAsWritten(bare().putValue("what", "it").build());
    assertReadAsWritten(bare().disclosure(Finding.Disclosure.STAFF).build());
    assertReadAsWritten(bare().shortfall(Money.parse("USD 0.50")).build());
  }

  private static Finding.Builder bare() {
    return Finding.builder("own-rule", "own-code")
        .message("it is not so")
        .observed("this")
        .required("that")
        .addRemedies(Remedy.permanent());
  }

  @Test
  void the_values_of_a_finding_keep_their_order() {
    Finding finding = finding(Remedy.permanent());

    assertThat(FindingForm.read(written(out -> FindingForm.write(out, finding))).values().keySet())
        .containsExactly("what", "an");
  }

  @Test
  void a_finding_of_parts_that_there_are_not_is_refused() {
    assertCorrupt(
        () -> FindingForm.read(written(out -> writeFinding(out, 8))),
        "a finding has parts that there are not");
    assertThat(FindingForm.read(written(out -> writeFinding(out, 2))))
        .isEqualTo(
            Finding.builder("rule", "code")
                .verdict(Verdict.UNKNOWN)
                .message("message")
                .observed("this")
                .required("that")
                .disclosure(Finding.Disclosure.STAFF)
                .addRemedies(Remedy.permanent())
                .build());
  }

  private static void writeFinding(LedgerOutput out, int parts) {
    writeTexts(out);
    out.writeByte(parts);
    out.writeNumber(1);
    out.writeByte(7);
  }

  private static void assertReadAsWritten(Finding finding) {
    LedgerInput in = written(out -> FindingForm.write(out, finding));

    assertThat(FindingForm.read(in)).isEqualTo(finding);
    in.finish();
  }

  @Test
  void a_remedy_or_an_entry_of_no_kind_is_refused() {
    assertCorrupt(
        () -> FindingForm.read(written(SavedFormTest::writeRemedyOfNoKind)),
        "it has a remedy of no kind: 9");
    assertCorrupt(
        () ->
            EntryForm.read(
                written(SavedFormTest::writeEntryOfNoKind), new Journal(Amounts.USD), Amounts.USD),
        "it has an entry of no kind: 6");
  }

  private static void writeTexts(LedgerOutput out) {
    for (String text : ImmutableList.of("rule", "code", "UNKNOWN", "message", "this", "that")) {
      out.writeText(text);
    }
  }

  private static void writeRemedyOfNoKind(LedgerOutput out) {
    writeTexts(out);
    out.writeFlag(false);
    out.writeNumber(1);
    out.writeByte(9);
  }

  private static void writeEntryOfNoKind(LedgerOutput out) {
    out.writeByte(6);
    out.writeText("e1");
    out.writeInstant(APRIL);
  }
}
