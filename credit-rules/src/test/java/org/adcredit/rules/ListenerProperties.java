// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** What a ledger tells adds up to its statement, whatever comes between. */
class ListenerProperties {
  @Property(tries = 300, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void what_is_told_adds_up_to_the_statement_as_of_the_last_entry(@ForAll("cases") Case known) {
    Heard heard = new Heard();
    Ledger ledger = known.open();
    ledger.listen(heard);
    JournalOrder.sort(known.journal()).forEach(ledger::post);
    Statement statement = statement(ledger);

    assertCredits(heard, statement);
    assertThat(heard.used).isEqualTo(statement.allocations());
    assertThat(heard.usedBeforeIssued).isEmpty();
    assertThat(heard.tiersReached).isEqualTo(statement.tiersReached());
    assertThat(heard.rejected).isEqualTo(ledger.state().books().rejections().asList());
    for (OfferStatement offer : statement.offers()) {
      assertThat(heard.enrolled.get(offer.offer())).isEqualTo(offer.enrolledAt().orElse(null));
      assertThat(heard.refused.get(offer.offer())).isEqualTo(offer.refusals());
    }
    collect("enrolled", !heard.enrolled.isEmpty());
    collect("refused", !heard.refused.isEmpty());
    collect("used", !heard.used.isEmpty());
    collect("given back", heard.used.stream().anyMatch(used -> used.amount().isNegative()));
    collect("tier reached", !heard.tiersReached.isEmpty());
    collect("issued", !heard.issued.isEmpty());
    collect("revoked", !heard.revoked.isEmpty());
    collect("lapsed", !heard.lapsed.isEmpty());
    collect("rejected", !heard.rejected.isEmpty());
  }

  @Property(tries = 200)
  void a_ledger_that_is_compacted_saved_and_resumed_tells_nothing_twice_and_leaves_nothing_out(
      @ForAll("cases") Case known,
      @ForAll @IntRange(max = 60 * 24) int hours,
      @ForAll @IntRange(min = 1, max = 5) int often) {
    Heard heard = new Heard();
    Ledger ledger = known.open();
    ledger.listen(heard);
    int posted = 0;
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      ledger.post(entry);
      if (posted++ % often == 0) {
        ledger.compact(entry.recordedAt().minus(Duration.ofHours(hours)));
        if (posted % 2 == 0) {
          ledger = known.program().resume(known.account(), known.campaigns(), ledger.save());
          ledger.listen(heard);
        }
      }
    }

    assertCredits(heard, statement(ledger));
  }

  @Property(tries = 100)
  void who_listens_changes_nothing(@ForAll("cases") Case known) {
    Ledger alone = known.open();
    Ledger heard = known.open();
    heard.listen(new Heard());
    for (JournalEntry entry : known.journal()) {
      assertThat(heard.post(entry)).hasToString(alone.post(entry).toString());
    }

    assertThat(heard.save()).isEqualTo(alone.save());
  }

  private static Statement statement(Ledger ledger) {
    return ledger.statement(ledger.lastRecordedAt().orElse(Instant.EPOCH));
  }

  private static void assertCredits(Heard heard, Statement statement) {
    for (CreditBalance credit : statement.credits()) {
      assertThat(heard.used(credit)).isEqualTo(credit.used());
      assertThat(Heard.sum(heard.revoked, credit)).isEqualTo(credit.revoked());
      assertThat(Heard.sum(heard.lapsed, credit)).isEqualTo(credit.lapsed());
      boolean isEffective = !credit.issuedAt().isAfter(statement.asOf());
      assertThat(heard.issued.stream().filter(issued -> issued.id().equals(credit.id())))
          .hasSizeLessThanOrEqualTo(isEffective ? 1 : 0)
          .hasSizeGreaterThanOrEqualTo(
              isEffective && credit.status() != CreditStatus.REVOKED && credit.revoked().isZero()
                  ? 1
                  : 0);
    }
    assertThat(heard.issued)
        .extracting(CreditBalance::id)
        .isSubsetOf(statement.credits().stream().map(CreditBalance::id).toList());
  }

  @Provide
  Arbitrary<Case> cases() {
    return Cases.cases();
  }
}
