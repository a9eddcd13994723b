// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Selection;
import org.adcredit.testing.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rules said is kept as long as it holds, and no longer. */
class AnswerTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final RuleChain IN_APRIL =
      RuleChain.of(
          EligibilityRules.objectiveAvailability(
              ObjectiveAvailability.builder()
                  .available(Objective.of("REACH"), Selection.all(), Interval.of(APRIL, MAY))
                  .build()));
  private static final OfferPosition POSITION = OfferPosition.none();

  private static EligibilityRequest at(Instant instant) {
    return EligibilityRequest.builder()
        .account(Facts.account())
        .campaign(Facts.campaign("c1", "REACH", "US"))
        .at(instant)
        .build();
  }

  @Test
  void it_holds_from_when_it_was_asked_until_it_may_change() {
    Answer no = Answer.of(IN_APRIL, at(MARCH), true);
    Answer yes = Answer.of(IN_APRIL, at(APRIL), true);

    assertThat(no.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(no.isEligible()).isFalse();
    assertThat(no.codes()).containsExactly("objective-not-available");
    assertThat(no.holds(POSITION, MARCH.minusNanos(1))).isFalse();
    assertThat(no.holds(POSITION, MARCH)).isTrue();
    assertThat(no.holds(POSITION, APRIL.minusNanos(1))).isTrue();
    assertThat(no.holds(POSITION, APRIL)).isFalse();
    assertThat(yes.isEligible()).isTrue();
    assertThat(yes.codes()).isEmpty();
    assertThat(yes.holds(POSITION, MAY.minusNanos(1))).isTrue();
    assertThat(yes.holds(POSITION, MAY)).isFalse();
    assertThat(Answer.of(IN_APRIL, at(MAY), true).holds(POSITION, Instant.MAX.minusNanos(1)))
        .isTrue();
  }

  @Test
  void it_holds_for_the_position_that_was_asked_about() {
    Answer answer = Answer.of(IN_APRIL, at(MARCH), true);

    assertThat(answer.holds(OfferPosition.builder().invalidated(true).build(), MARCH)).isFalse();
  }

  @Test
  void that_of_a_users_rule_is_not_kept() {
    assertThat(Answer.of(IN_APRIL, at(MARCH), false).holds(POSITION, MARCH)).isFalse();
  }

  /** Counts how often it is asked. */
  private record Counting(AtomicInteger asked) implements EligibilityRule {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      asked.incrementAndGet();
      return ImmutableList.of();
    }

    @Override
    public Instant nextChange(EligibilityRequest request) {
      return Instant.MAX;
    }
  }

  @Test
  void a_users_rule_is_asked_of_each_event_wherever_it_stands() {
    AtomicInteger gate = new AtomicInteger();
    AtomicInteger earning = new AtomicInteger();
    AtomicInteger credit = new AtomicInteger();
    CreditProgram program =
        Sample.program(Sample.welcome().build(), Sample.gift("gift", CreditTerms.builder().build()))
            .deliveryRule(new Counting(gate))
            .earningRule(Sample.WELCOME, new Counting(earning))
            .creditRule(OfferId.of("gift"), new Counting(credit))
            .build();
    Ledger ledger =
        Sample.posted(
            Sample.ledger(program),
            Sample.enrolment("2026-03-02T00:00:00Z"),
            Facts.enrolment("g1", "gift", "2026-03-02T00:00:00Z"));
    for (int i = 0; i < 10; i++) {
      int gates = gate.get();
      int earns = earning.get();
      int pays = credit.get();
      Sample.posted(ledger, Facts.spend("e" + i, "c1", "2026-03-03T00:00:00Z", "USD 1.00"));
      assertThat(gate.get()).isGreaterThan(gates);
      assertThat(earning.get()).isGreaterThan(earns);
      assertThat(credit.get()).isGreaterThan(pays);
    }
  }

  @Test
  void of_spend_that_names_its_region_that_region_is_asked_and_of_other_spend_all() {
    Campaign both = Facts.campaign("c1", "REACH", "US", "BR");
    CreditProgram program =
        CreditProgram.builder()
            .objectives(
                ObjectiveAvailability.builder()
                    .available(Objective.of("REACH"), Region.of("US"))
                    .build())
            .build();
    Ledger ledger = program.openLedger(Facts.account(), ImmutableList.of(both));
    for (int i = 0; i < 3; i++) {
      SpendEvent event = Facts.spend("e" + i, "c1", "2026-03-03T00:00:00Z", "USD 1.00");
      Sample.posted(
          ledger,
          event,
          SpendEvent.builder().from(event).id(EntryId.of("u" + i)).region(Region.of("US")).build(),
          SpendEvent.builder().from(event).id(EntryId.of("b" + i)).region(Region.of("BR")).build());
    }

    assertThat(ledger.statement(APRIL).excluded())
        .extracting(Exclusion::code, Exclusion::events)
        .containsExactly(tuple("objective-not-available", 6L));
  }

  @Test
  void a_region_of_delivery_is_not_mistaken_for_a_campaigns_own() {
    CreditProgram program =
        CreditProgram.builder()
            .objectives(
                ObjectiveAvailability.builder()
                    .available(Objective.of("REACH"), Region.of("BR"))
                    .build())
            .build();
    Ledger ledger =
        program.openLedger(
            Facts.account(),
            ImmutableList.of(
                Facts.campaign("c1", "REACH", "US"), Facts.campaign("c2", "REACH", "BR")));
    Sample.posted(
        ledger,
        SpendEvent.builder()
            .from(Facts.spend("e1", "c1", "2026-03-10T00:00:00Z", "USD 1.00"))
            .region(Region.of("BR"))
            .build(),
        // Delivered earlier, so that the rules are asked once more, for a campaign in Brazil alone.
        Facts.lateSpend("e2", "c2", "2026-03-09T00:00:00Z", "2026-03-10T00:00:00Z", "USD 1.00"));

    assertThat(ledger.statement(APRIL).excluded()).isEmpty();
  }

  @Test
  void what_rules_said_is_asked_for_once_while_it_holds_and_made_into_reasons_once() {
    CreditProgram program = Sample.program(Sample.welcome().build()).build();
    Ledger ledger = Sample.posted(Sample.ledger(program), Sample.enrolment("2026-03-02T00:00:00Z"));
    LedgerState state = ledger.state();
    CampaignBook campaign = Objects.requireNonNull(state.campaign(CampaignId.of("c1")));
    BoundOffer offer = program.boundOffers().get(0);
    OfferPosition position = state.books().holding(0).outline();
    SpendEvent event = Facts.spend("e1", "c1", "2026-03-03T00:00:00Z", "USD 1.00");
    SpendEvent later = Facts.spend("e2", "c1", "2026-03-04T00:00:00Z", "USD 1.00");
    SpendEvent tooLate = Facts.spend("e3", "c1", "2026-05-04T00:00:00Z", "USD 1.00");
    CampaignAnswers answers = state.answers(campaign, event);
    AlikeCampaigns kind = answers.kind();

    assertThat(state.answers(campaign, later)).isSameAs(answers);
    assertThat(state.books().holding(0).outline()).isSameAs(position);
    assertThat(kind.gates(event)).isSameAs(kind.gates(later)).isSameAs(kind.gates(event));
    assertThat(kind.paying(offer, event, position)).isSameAs(kind.paying(offer, later, position));
    Answer earning = kind.earning(offer, event, position);
    assertThat(kind.earning(offer, later, position)).isSameAs(earning);
    Answer after = kind.earning(offer, tooLate, position);
    assertThat(after.codes()).containsExactly("after-window");
    assertThat(kind.earning(offer, tooLate, position)).isSameAs(after);
    assertThat(kind.earning(offer, event, position)).isNotSameAs(after);

    Answer gates = kind.gates(event);
    Exclusions against = answers.against(offer, gates, after);
    assertThat(answers.against(offer, gates, after)).isSameAs(against);
    assertThat(answers.against(offer, gates, earning)).isSameAs(Exclusions.NONE);
    assertThat(answers.against(offer, after, after)).isNotSameAs(Exclusions.NONE);
    Exclusions refused = answers.refused(after);
    assertThat(answers.refused(after)).isSameAs(refused).isNotSameAs(Exclusions.NONE);
    assertThat(answers.refused(gates)).isSameAs(Exclusions.NONE);
    assertThat(answers.tooLate(offer)).isSameAs(answers.tooLate(offer));
    assertThat(answers.creditFunded(offer)).isSameAs(answers.creditFunded(offer));
    assertThat(answers.tooLate(offer)).isNotSameAs(answers.creditFunded(offer));
  }

  @Test
  void campaigns_alike_share_what_rules_said_unless_a_rule_tells_them_apart() {
    ImmutableList<Campaign> two =
        ImmutableList.of(Facts.campaign("c1", "REACH", "US"), Facts.campaign("c2", "REACH", "US"));
    Offer assigned = Sample.gift("gift", CreditTerms.builder().assignedOnly(true).build());
    AtomicInteger asked = new AtomicInteger();

    assertThat(shareAnswers(Sample.program(Sample.welcome().build()), two)).isTrue();
    assertThat(shareAnswers(Sample.program(assigned), two)).isFalse();
    assertThat(
            shareAnswers(
                Sample.program(Sample.welcome().build()).deliveryRule(new Counting(asked)), two))
        .isFalse();
    assertThat(
            shareAnswers(
                Sample.program(Sample.welcome().build())
                    .earningRule(Sample.WELCOME, new Counting(asked)),
                two))
        .isFalse();
    assertThat(
            shareAnswers(
                Sample.program(Sample.welcome().build())
                    .creditRule(Sample.WELCOME, new Counting(asked)),
                two))
        .isFalse();
  }

  private static boolean shareAnswers(
      CreditProgram.Builder program, ImmutableList<Campaign> campaigns) {
    LedgerState state = program.build().openLedger(Facts.account(), campaigns).state();
    List<AlikeCampaigns> kinds =
        campaigns.stream()
            .map(
                campaign ->
                    state
                        .answers(
                            Objects.requireNonNull(state.campaign(campaign.id())),
                            Facts.spend(
                                "e", campaign.id().value(), "2026-03-03T00:00:00Z", "USD 1.00"))
                        .kind())
            .toList();
    return kinds.get(0).equals(kinds.get(1));
  }

  @Test
  void what_is_due_next_is_found_again_when_something_changed() {
    Ledger ledger = Sample.posted(Sample.ledger(Sample.welcome().build()));
    assertThat(ledger.state().books().nextDue()).isEqualTo(Instant.MAX);
    Sample.posted(ledger, Sample.enrolment("2026-03-02T00:00:00Z"));
    Instant close = ledger.state().books().nextDue();

    assertThat(close)
        .isEqualTo(Instant.parse("2026-03-31T23:00:00Z")) // thirty days, one of 23 hours
        .isSameAs(ledger.state().books().nextDue());
    Sample.posted(ledger, Facts.invalidation("i1", "welcome", "2026-03-03T00:00:00Z"));
    assertThat(ledger.state().books().nextDue()).isEqualTo(Instant.MAX);
  }

  @Test
  void answers_are_forgotten_when_there_are_too_many_and_asked_again() {
    int many = 40_000;
    ImmutableList<Campaign> campaigns =
        IntStream.range(0, many)
            .mapToObj(i -> Facts.campaign("c" + i, "TRAFFIC", "US"))
            .collect(ImmutableList.toImmutableList());
    Ledger ledger =
        Sample.program(Sample.welcome().build()).build().openLedger(Facts.account(), campaigns);
    for (int i = 0; i < many; i++) {
      Sample.posted(ledger, Facts.spend("e" + i, "c" + i, "2026-03-03T00:00:00Z", "USD 1.00"));
      boolean isFirstKept = answers(ledger, 0) != null;
      assertThat(isFirstKept).as("after %s", i).isEqualTo(i < 1 << 15);
      assertThat(answers(ledger, i)).isNotNull();
    }
    Sample.posted(ledger, Facts.spend("again", "c0", "2026-03-03T00:00:00Z", "USD 1.00"));

    assertThat(answers(ledger, 0)).isNotNull();
    assertThat(ledger.statement(APRIL).campaigns()).hasSize(many);
  }

  private static @Nullable Object answers(Ledger ledger, int campaign) {
    return Objects.requireNonNull(ledger.state().campaign(CampaignId.of("c" + campaign)))
        .answers(Facts.spend("e", "c" + campaign, "2026-03-03T00:00:00Z", "USD 1.00"));
  }
}
