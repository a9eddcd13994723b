// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.WELCOME;
import static org.adcredit.rules.Sample.enrolment;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Enrolment;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.RuleFailedException;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RuleReference;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules of the user's own stand beside the built-in ones, under every question. */
class UserRulesTest {
  private static final String MARCH_2 = "2026-03-02T10:00:00Z";
  private static final String MARCH_3 = "2026-03-03T10:00:00Z";
  private static final Instant LATER = Instant.parse("2026-03-10T00:00:00Z");
  private static final CampaignId C1 = Facts.campaign().id();

  /** Says the same of every request. */
  private record Review(Verdict verdict) implements EligibilityRule {
    @Override
    public String name() {
      return "review";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return verdict == Verdict.ELIGIBLE
          ? ImmutableList.of()
          : ImmutableList.of(
              Finding.builder("review", "in-review")
                  .verdict(verdict)
                  .message("the review is not finished")
                  .observed("in review")
                  .required("reviewed")
                  .addRemedies(new Remedy.Act("review", "finish the review"))
                  .build());
    }
  }

  /** Throws from an instant on. */
  private record Breaks(Instant from) implements EligibilityRule {
    @Override
    public String name() {
      return "breaks";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      if (!request.at().isBefore(from)) {
        throw new IllegalStateException("out of order");
      }
      return ImmutableList.of();
    }
  }

  private static CreditProgram.Builder program() {
    return Sample.program(Sample.gift("gift", CreditTerms.builder().build()), welcome().build());
  }

  private static Ledger played(CreditProgram program) {
    return posted(
        Sample.ledger(program),
        Facts.enrolment("g1", "gift", MARCH_2),
        enrolment(MARCH_2),
        Facts.spend("e1", "c1", MARCH_3, "USD 60.00"));
  }

  private static void assertExcluded(Statement statement, Question question, String... offers) {
    assertThat(statement.excluded())
        .filteredOn(line -> line.code().equals("in-review"))
        .filteredOn(line -> line.question() == question)
        .allSatisfy(line -> assertThat(line.amount()).isEqualTo(Money.parse("USD 60.00")))
        .extracting(line -> line.offer().map(OfferId::value).orElse(""))
        .containsExactlyInAnyOrder(offers);
  }

  @ParameterizedTest
  @EnumSource
  void under_deliver_a_rule_keeps_spend_from_earning_and_from_credit(Verdict verdict) {
    CreditProgram program = program().deliveryRule(new Review(verdict)).build();
    Ledger ledger = played(program);
    Statement statement = ledger.statement(LATER);
    boolean approved = verdict == Verdict.ELIGIBLE;

    assertThat(statement.totals().credit())
        .isEqualTo(Money.parse(approved ? "USD 50.00" : "USD 0.00"));
    assertThat(statement.offers().get(1).qualifying())
        .contains(Money.parse(approved ? "USD 10.00" : "USD 0.00"));
    assertExcluded(statement, Question.DELIVER, approved ? new String[0] : new String[] {""});
    assertExcluded(statement, Question.EARN, approved ? new String[0] : new String[] {"welcome"});
    assertThat(program.delivery(Facts.account(), Facts.campaign(), LATER).verdict())
        .isEqualTo(verdict);
    assertThat(program.scope(WELCOME, Facts.account(), Facts.campaign(), LATER).verdict())
        .isEqualTo(verdict);
    assertThat(ledger.earning(WELCOME, C1, LATER).verdict()).isEqualTo(verdict);
    assertThat(ledger.enrolment(WELCOME, LATER).isEligible()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void under_enrol_a_rule_keeps_accounts_out(Verdict verdict) {
    CreditProgram program = program().enrolmentRule(WELCOME, new Review(verdict)).build();
    Ledger ledger = played(program);
    boolean approved = verdict == Verdict.ELIGIBLE;

    assertThat(ledger.statement(LATER).offers().get(1).status())
        .isEqualTo(approved ? OfferStatus.EARNING : OfferStatus.NOT_ELIGIBLE);
    assertThat(ledger.enrolment(WELCOME, LATER).verdict()).isEqualTo(verdict);
    assertThat(ledger.statement(LATER).offers().get(1).refusals()).hasSize(approved ? 0 : 1);
    assertThat(ledger.statement(LATER).totals().credit()).isEqualTo(Money.parse("USD 50.00"));
  }

  @ParameterizedTest
  @EnumSource
  void under_earn_a_rule_keeps_spend_from_counting_and_not_from_credit(Verdict verdict) {
    CreditProgram program = program().earningRule(WELCOME, new Review(verdict)).build();
    Ledger ledger = played(program);
    Statement statement = ledger.statement(LATER);
    boolean approved = verdict == Verdict.ELIGIBLE;

    assertThat(statement.offers().get(1).qualifying())
        .contains(Money.parse(approved ? "USD 10.00" : "USD 0.00"));
    assertThat(statement.totals().credit()).isEqualTo(Money.parse("USD 50.00"));
    assertExcluded(statement, Question.EARN, approved ? new String[0] : new String[] {"welcome"});
    assertThat(ledger.earning(WELCOME, C1, LATER).verdict()).isEqualTo(verdict);
    assertThat(ledger.coverage(OfferId.of("gift"), C1, LATER).findings())
        .extracting(Finding::code)
        .containsExactly("credit-exhausted");
  }

  @ParameterizedTest
  @EnumSource
  void under_scope_and_cover_a_rule_keeps_credit_from_paying(Verdict verdict) {
    OfferId gift = OfferId.of("gift");
    CreditProgram program = program().creditRule(gift, new Review(verdict)).build();
    Ledger ledger = played(program);
    Statement statement = ledger.statement(LATER);
    boolean approved = verdict == Verdict.ELIGIBLE;

    assertThat(statement.totals().credit())
        .isEqualTo(Money.parse(approved ? "USD 50.00" : "USD 0.00"));
    assertThat(statement.offers().get(1).qualifying())
        .contains(Money.parse(approved ? "USD 10.00" : "USD 60.00"));
    assertThat(program.scope(gift, Facts.account(), Facts.campaign(), LATER).verdict())
        .isEqualTo(verdict);
    assertThat(program.scope(WELCOME, Facts.account(), Facts.campaign(), LATER).isEligible())
        .isTrue();
  }

  @Test
  void what_is_unknown_makes_a_statement_provisional_for_ever_and_a_no_does_not() {
    Instant longAfter = Instant.parse("2027-01-01T00:00:00Z");

    for (Verdict verdict : Verdict.values()) {
      Review review = new Review(verdict);
      boolean unknown = verdict == Verdict.UNKNOWN;
      OfferId gift = OfferId.of("gift");
      assertThat(
              List.of(
                  played(program().deliveryRule(review).build()).statement(longAfter),
                  played(program().enrolmentRule(WELCOME, review).build()).statement(longAfter),
                  played(program().earningRule(WELCOME, review).build()).statement(longAfter),
                  played(program().creditRule(gift, review).build()).statement(longAfter)))
          .extracting(Statement::provisional)
          .containsOnly(unknown);
    }
  }

  @Test
  void what_is_unknown_and_a_no_as_well_leaves_nothing_open() {
    CreditProgram program =
        program()
            .earningRule(WELCOME, new Review(Verdict.UNKNOWN))
            .earningRule(WELCOME, new Review(Verdict.INELIGIBLE))
            .build();
    Instant longAfter = Instant.parse("2027-01-01T00:00:00Z");

    assertThat(played(program).statement(longAfter).provisional()).isFalse();
  }

  @Test
  void a_rule_that_throws_leaves_the_ledger_as_it_was_under_every_question() {
    Breaks breaks = new Breaks(Instant.parse(MARCH_3));
    Enrolment late = Facts.enrolment("n1", "welcome", MARCH_3);
    SpendEvent spend = Facts.spend("e1", "c1", MARCH_3, "USD 200.00");

    assertUnchanged(program().deliveryRule(breaks), spend);
    assertUnchanged(program().earningRule(OfferId.of("earn"), breaks).offer(earn()), spend);
    assertUnchanged(program().creditRule(OfferId.of("gift"), breaks), spend);
    assertUnchanged(program().enrolmentRule(WELCOME, breaks), late);
  }

  private static Offer earn() {
    return Sample.offer("earn")
        .earning(Sample.earning().tier(Tier.of("USD 100", "USD 50")).build())
        .build();
  }

  private static void assertUnchanged(CreditProgram.Builder program, JournalEntry entry) {
    Ledger ledger = Sample.ledger(program.build());
    posted(ledger, Facts.enrolment("g1", "gift", MARCH_2));
    ledger.post(Facts.enrolment("x1", "earn", MARCH_2));
    byte[] saved = ledger.save();

    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> ledger.post(entry))
        .satisfies(failure -> assertThat(failure.rule()).isEqualTo("breaks"));
    assertThat(ledger.save()).isEqualTo(saved);
    assertThat(ledger.post(Facts.spend("e0", "c1", MARCH_2, "USD 10.00")).isAccepted()).isTrue();
    assertThat(ledger.statement(Instant.parse(MARCH_2)).totals().credit())
        .isEqualTo(Money.parse("USD 10.00"));
  }

  @Test
  void a_rule_that_throws_for_an_implied_enrolment_leaves_the_ledger_as_it_was() {
    Offer automatic =
        welcome()
            .opensAt(Instant.parse(MARCH_3))
            .enrolment(EnrolmentTerms.builder().build())
            .build();
    Ledger ledger =
        Sample.ledger(
            Sample.program(automatic)
                .enrolmentRule(WELCOME, new Breaks(Instant.parse(MARCH_3)))
                .build());
    byte[] saved = ledger.save();

    assertThatExceptionOfType(RuleFailedException.class)
        .isThrownBy(() -> ledger.post(Facts.spend("e1", "c1", MARCH_3, "USD 1.00")));
    assertThatExceptionOfType(RuleFailedException.class).isThrownBy(() -> ledger.statement(LATER));
    assertThat(ledger.save()).isEqualTo(saved);
    posted(ledger, Facts.spend("e1", "c1", MARCH_2, "USD 1.00"));
  }

  /** Remembers what it may know of the ledger. */
  private record Sees(List<OfferPosition> positions) implements EligibilityRule {
    @Override
    public String name() {
      return "sees";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      positions.add(request.position());
      return ImmutableList.of();
    }
  }

  @Test
  void a_rule_knows_how_the_account_stands_with_the_offer_when_spend_is_posted() {
    List<OfferPosition> positions = new ArrayList<>();
    OfferId gift = OfferId.of("gift");

    played(program().earningRule(WELCOME, new Sees(positions)).build());
    played(program().creditRule(gift, new Sees(positions)).build());

    assertThat(positions).hasSize(2);
    assertThat(positions.get(0).enrolledAt()).contains(Instant.parse(MARCH_2));
    assertThat(positions.get(0).qualifying()).contains(Money.parse("USD 0.00"));
    assertThat(positions.get(1).credits())
        .extracting(CreditBalance::remaining)
        .containsExactly(Money.parse("USD 50.00"));
  }

  @Test
  void a_rule_in_the_terms_is_bound_by_its_type() {
    RuleReference reference = new RuleReference("review", ImmutableMap.of("verdict", "UNKNOWN"));
    Offer offer = welcome().credit(CreditTerms.builder().addRules(reference).build()).build();
    CreditProgram program =
        Sample.program(offer)
            .ruleFactory(
                rule ->
                    new Review(Verdict.valueOf(String.valueOf(rule.parameters().get("verdict")))))
            .build();

    assertThat(program.scope(WELCOME, Facts.account(), Facts.campaign(), LATER).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.program(offer).build())
        .withMessage("nothing answers to the type of a rule: review");
  }

  @Test
  void a_rule_for_an_offer_that_there_is_not_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> program().earningRule(OfferId.of("no"), new Review(Verdict.ELIGIBLE)).build())
        .withMessage("a rule is for an unknown offer: no");
  }
}
