// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** What a ledger tells while entries are posted. */
class ListenerTest {
  private static final CreditTerms THIRTY_DAYS =
      CreditTerms.builder().validFor(Length.ofDays(30)).build();

  private final Heard heard = new Heard();

  private Ledger ledger(Offer... offers) {
    Ledger ledger = Sample.ledger(offers);
    ledger.listen(heard);
    return ledger;
  }

  @Test
  void each_thing_that_becomes_of_an_entry_is_told() {
    Ledger ledger = ledger(welcome().credit(THIRTY_DAYS).build());

    posted(ledger, enrolment("2026-03-02T00:00:00Z"));
    assertThat(heard.news()).containsExactly("enrolled welcome at 2026-03-02T00:00:00Z");
    posted(ledger, Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 99.99"));
    assertThat(heard.news()).isEmpty();
    posted(ledger, Facts.spend("e2", "c1", "2026-03-04T00:00:00Z", "USD 0.01"));
    assertThat(heard.news())
        .containsExactly(
            "welcome reached USD 100.00", "welcome/1 issued USD 50.00 at 2026-03-04T00:00:00Z");
    posted(ledger, Facts.spend("e3", "c1", "2026-03-05T00:00:00Z", "USD 30.00"));
    assertThat(heard.news()).containsExactly("welcome/1 used USD 30.00 for e3");
    posted(ledger, Facts.correction("k1", "e3", "2026-03-06T00:00:00Z", "USD 10.00"));
    assertThat(heard.news()).containsExactly("welcome/1 used USD -10.00 for e3");
    ledger.post(Facts.spend("e4", "c9", "2026-03-07T00:00:00Z", "USD 1.00"));
    assertThat(heard.news()).containsExactly("rejected e4: unknown-campaign");
    posted(ledger, Facts.invalidation("i1", "welcome", "2026-03-08T00:00:00Z"));
    assertThat(heard.news()).containsExactly("welcome/1 revoked USD 30.00");
  }

  @Test
  void an_enrolment_that_the_rules_do_not_allow_is_told_with_the_reasons() {
    Ledger ledger = ledger(welcome().opensAt(Instant.parse("2026-06-01T00:00:00Z")).build());

    posted(ledger, enrolment("2026-03-02T00:00:00Z"));

    assertThat(heard.news()).containsExactly("refused welcome: offer-not-open-yet");
  }

  @Test
  void an_entry_that_comes_again_is_not_told() {
    Ledger ledger = ledger(welcome().build());
    posted(ledger, enrolment("2026-03-02T00:00:00Z"));
    heard.news();

    ledger.post(enrolment("2026-03-02T00:00:00Z"));

    assertThat(heard.news()).isEmpty();
  }

  @Test
  void what_the_passing_of_time_does_is_told_with_the_next_entry() {
    Ledger ledger =
        ledger(
            Sample.gift(
                "gift",
                CreditTerms.builder()
                    .issueDelay(Length.ofDays(1))
                    .validFor(Length.ofDays(2))
                    .build()));
    posted(ledger, Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z"));
    assertThat(heard.news()).containsExactly("enrolled gift at 2026-03-02T00:00:00Z");

    assertThat(ledger.statement(Instant.parse("2026-04-01T00:00:00Z")).credits()).hasSize(1);
    assertThat(heard.news()).isEmpty();
    posted(ledger, Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 20.00"));
    assertThat(heard.news())
        .containsExactly(
            "gift/1 issued USD 50.00 at 2026-03-03T00:00:00Z", "gift/1 used USD 20.00 for e1");
    posted(ledger, Facts.spend("e2", "c1", "2026-03-05T00:00:00Z", "USD 1.00"));
    assertThat(heard.news()).containsExactly("gift/1 lapsed USD 30.00");
  }

  @Test
  void spend_delivered_in_time_and_recorded_after_the_lapse_takes_back_what_had_lapsed() {
    Ledger ledger = ledger(Sample.gift("gift", THIRTY_DAYS));
    posted(
        ledger,
        Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-04-20T00:00:00Z", "USD 1.00"));
    assertThat(heard.news()).endsWith("gift/1 lapsed USD 50.00");

    posted(
        ledger,
        Facts.lateSpend("e2", "c1", "2026-03-10T00:00:00Z", "2026-04-21T00:00:00Z", "USD 20.00"));

    assertThat(heard.news())
        .containsExactly("gift/1 used USD 20.00 for e2", "gift/1 lapsed USD -20.00");
  }

  @Test
  void credit_that_is_withdrawn_whole_before_its_issue_is_never_told_as_issued() {
    Ledger ledger =
        ledger(Sample.gift("gift", CreditTerms.builder().issueDelay(Length.ofDays(5)).build()));

    posted(
        ledger,
        Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z"),
        Facts.invalidation("i1", "gift", "2026-03-03T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-04-20T00:00:00Z", "USD 1.00"));

    assertThat(heard.news())
        .containsExactly("enrolled gift at 2026-03-02T00:00:00Z", "gift/1 revoked USD 50.00");
  }

  @Test
  void what_is_withdrawn_little_by_little_is_told_little_by_little() {
    Ledger ledger =
        ledger(
            Sample.offer("match")
                .earning(
                    Sample.earning()
                        .pays(Pays.PERCENT)
                        .resolves(Resolves.AT_CLOSE)
                        .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
                        .match(SpendMatch.builder().percent(Percent.of(50)).build())
                        .build())
                .build());
    posted(
        ledger,
        Facts.enrolment("n1", "match", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 100.00"),
        Facts.spend("e2", "c1", "2026-05-03T00:00:00Z", "USD 10.00"));
    assertThat(heard.news()).contains("match/1 used USD 10.00 for e2");

    posted(ledger, Facts.correction("k1", "e2", "2026-05-04T00:00:00Z", "USD 4.00"));
    assertThat(heard.news()).containsExactly("match/1 used USD -4.00 for e2");
    posted(ledger, Facts.invalidation("i1", "match", "2026-05-05T00:00:00Z"));
    assertThat(heard.news()).containsExactly("match/1 revoked USD 44.00");
    posted(ledger, Facts.correction("k2", "e2", "2026-05-06T00:00:00Z", "USD 1.00"));
    assertThat(heard.news())
        .containsExactly("match/1 used USD -1.00 for e2", "match/1 revoked USD 1.00");
  }

  @Test
  void what_a_compaction_lets_go_of_is_not_told_again() {
    Ledger ledger = ledger(Sample.gift("gift", THIRTY_DAYS));
    posted(
        ledger,
        Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z"),
        Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 20.00"),
        Facts.spend("e2", "c1", "2026-03-04T00:00:00Z", "USD 5.00"));
    heard.news();

    ledger.compact(Instant.parse("2026-03-04T00:00:00Z"));

    assertThat(heard.news()).isEmpty();
    posted(ledger, Facts.spend("e3", "c1", "2026-03-05T00:00:00Z", "USD 5.00"));
    assertThat(heard.news()).containsExactly("gift/1 used USD 5.00 for e3");
  }

  @Test
  void credit_is_told_as_it_stands_after_the_entry() {
    Ledger ledger = ledger(Sample.gift("gift", THIRTY_DAYS));
    posted(ledger, Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z"));

    CreditBalance issued = heard.issued.get(0);
    assertThat(issued).isEqualTo(ledger.statement(issued.issuedAt()).credits().get(0));
  }

  @Test
  void what_was_before_is_not_told_also_not_after_a_ledger_is_resumed() {
    CreditProgram program = Sample.program(Sample.gift("gift", THIRTY_DAYS)).build();
    Ledger first = Sample.ledger(program);
    posted(first, Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z"));
    first.listen(heard);
    Ledger second = program.resume(Facts.account(), Sample.CAMPAIGNS, first.save());
    second.listen(heard);

    assertThat(heard.news()).isEmpty();
    posted(second, Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 20.00"));
    assertThat(heard.news()).containsExactly("gift/1 used USD 20.00 for e1");
  }

  @Test
  void several_are_told_in_the_order_in_which_they_came() {
    Ledger ledger = ledger(welcome().build());
    ledger.listen(
        new LedgerListener() {
          @Override
          public void enrolled(OfferId offer, Instant at) {
            heard.lines.add("the second, after " + heard.lines.size());
          }
        });

    posted(ledger, enrolment("2026-03-02T00:00:00Z"));

    assertThat(heard.news()).endsWith("the second, after 1");
  }

  @Test
  void what_a_listener_throws_comes_out_once_all_is_told_and_the_entry_is_posted() {
    Ledger ledger = Sample.ledger(Sample.gift("gift", THIRTY_DAYS));
    RuntimeException first = new UnsupportedOperationException("no mail server");
    ledger.listen(
        new LedgerListener() {
          @Override
          public void enrolled(OfferId offer, Instant at) {
            throw first;
          }

          @Override
          public void creditIssued(CreditBalance credit) {
            throw new UnsupportedOperationException("nor another");
          }
        });
    ledger.listen(heard);

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ledger.post(Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z")))
        .isSameAs(first)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));

    assertThat(heard.news())
        .containsExactly(
            "enrolled gift at 2026-03-02T00:00:00Z",
            "gift/1 issued USD 50.00 at 2026-03-02T00:00:00Z");
    assertThat(ledger.post(Facts.enrolment("n1", "gift", "2026-03-02T00:00:00Z")).outcome())
        .isEqualTo(PostResult.Outcome.IGNORED);
  }

  @Test
  void one_failure_that_comes_of_two_listeners_is_told_once() {
    Ledger ledger = Sample.ledger(welcome().build());
    RuntimeException same = new UnsupportedOperationException("full");
    for (int i = 0; i < 2; i++) {
      ledger.listen(
          new LedgerListener() {
            @Override
            public void enrolled(OfferId offer, Instant at) {
              throw same;
            }
          });
    }

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ledger.post(enrolment("2026-03-02T00:00:00Z")))
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).isEmpty());
  }

  @Test
  void a_listener_may_ask_the_ledger_but_not_change_it() {
    Ledger ledger = Sample.ledger(welcome().build());
    ImmutableList<Runnable> changes =
        ImmutableList.of(
            () -> ledger.post(Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 1.00")),
            () -> ledger.compact(Instant.parse("2026-03-03T00:00:00Z")),
            () -> ledger.listen(heard));
    ledger.listen(
        new LedgerListener() {
          @Override
          public void enrolled(OfferId offer, Instant at) {
            heard.lines.add(ledger.statement(at).offers().get(0).status().name());
            for (Runnable change : changes) {
              assertThatExceptionOfType(IllegalStateException.class)
                  .isThrownBy(change::run)
                  .withMessage("a listener must not change the ledger of which it is told");
            }
          }
        });

    posted(ledger, enrolment("2026-03-02T00:00:00Z"));

    assertThat(heard.news()).containsExactly("EARNING");
    posted(ledger, Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 1.00"));
  }
}
