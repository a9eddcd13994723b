// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Audience;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The published contract sees what it forbids, and lets sound rules pass. */
class RuleContractTest {
  private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
  private static final EligibilityRequest REQUEST =
      EligibilityRequest.builder()
          .account(Facts.account())
          .campaign(Facts.campaign())
          .at(NOON)
          .build();
  private static final EligibilityRequest LATER =
      EligibilityRequest.builder()
          .account(Facts.account())
          .campaign(Facts.campaign())
          .at(NOON.plusSeconds(1))
          .build();

  /** Objects to what is asked from noon on; what a test overrides is broken. */
  private static class Curfew implements EligibilityRule {
    @Override
    public String name() {
      return "curfew";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return request.at().isBefore(NOON) ? ImmutableList.of() : ImmutableList.of(finding());
    }

    Finding finding() {
      return Finding.builder(name(), "too-late")
          .message("it is past noon")
          .observed("past noon")
          .required("before noon")
          .addRemedies(Remedy.permanent())
          .build();
    }

    @Override
    public Instant nextChange(EligibilityRequest request) {
      return request.at().isBefore(NOON) ? NOON : Instant.MAX;
    }
  }

  private static RuleContract contract(EligibilityRule rule) {
    return new RuleContract() {
      @Override
      public EligibilityRule rule() {
        return rule;
      }

      @Override
      public Arbitrary<EligibilityRequest> requests() {
        return Arbitraries.of(REQUEST, LATER);
      }
    };
  }

  private static void assertBroken(ThrowingCallable law) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(law);
  }

  @Test
  void a_sound_rule_keeps_them_all() {
    RuleContract contract = contract(new Curfew());

    assertThatCode(
            () -> {
              contract.the_name_is_in_kebab_case_and_stays();
              contract.the_same_request_gets_the_same_answer(REQUEST, LATER);
              contract.the_verdict_is_the_lowest_of_the_findings(REQUEST);
              contract.findings_are_well_formed(REQUEST);
              contract.no_change_is_announced_for_the_past(REQUEST);
              contract.the_answer_holds_until_its_announced_change(REQUEST, Duration.ofDays(1));
              contract.every_request_is_answered(REQUEST);
              contract.the_order_in_which_facts_are_given_is_irrelevant(REQUEST);
              contract.its_place_in_a_chain_is_irrelevant(REQUEST);
              contract.an_audience_that_is_not_read_changes_nothing(REQUEST);
              contract.after_its_remedy_a_finding_is_gone_and_none_has_come(REQUEST);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void a_name_that_is_not_in_kebab_case_is_seen() {
    RuleContract contract =
        contract(
            new Curfew() {
              @Override
              public String name() {
                return "CurfewRule";
              }
            });

    assertBroken(contract::the_name_is_in_kebab_case_and_stays);
  }

  @Test
  void a_rule_that_remembers_what_it_was_asked_is_seen() {
    RuleContract contract =
        contract(
            new Curfew() {
              private int asked;

              @Override
              public ImmutableList<Finding> assess(EligibilityRequest request) {
                return asked++ == 0 ? ImmutableList.of() : super.assess(request);
              }
            });

    assertBroken(() -> contract.the_same_request_gets_the_same_answer(REQUEST, LATER));
  }

  @Test
  void a_verdict_that_its_findings_do_not_bear_out_is_seen() {
    RuleContract contract =
        contract(
            new Curfew() {
              @Override
              public Verdict verdict(EligibilityRequest request) {
                return Verdict.UNKNOWN;
              }
            });

    assertBroken(() -> contract.the_verdict_is_the_lowest_of_the_findings(REQUEST));
  }

  @Test
  void a_finding_of_another_rule_or_without_a_word_is_seen() {
    RuleContract stranger =
        contract(
            new Curfew() {
              @Override
              Finding finding() {
                return Finding.builder("other", "too-late")
                    .from(super.finding())
                    .rule("other")
                    .build();
              }
            });
    RuleContract mute =
        contract(
            new Curfew() {
              @Override
              Finding finding() {
                return Finding.builder("curfew", "too-late")
                    .from(super.finding())
                    .observed("")
                    .build();
              }
            });

    assertBroken(() -> stranger.findings_are_well_formed(REQUEST));
    assertBroken(() -> mute.findings_are_well_formed(REQUEST));
  }

  @Test
  void a_change_in_the_past_is_seen() {
    RuleContract contract =
        contract(
            new Curfew() {
              @Override
              public Instant nextChange(EligibilityRequest request) {
                return NOON.minusNanos(1);
              }
            });

    assertBroken(() -> contract.no_change_is_announced_for_the_past(REQUEST));
  }

  @Test
  void an_answer_that_changes_before_it_was_announced_is_seen() {
    RuleContract contract =
        contract(
            new Curfew() {
              @Override
              public Instant nextChange(EligibilityRequest request) {
                return NOON.plusNanos(1);
              }
            });
    EligibilityRequest before =
        EligibilityRequest.builder().account(Facts.account()).at(NOON.minusSeconds(1)).build();

    assertBroken(
        () -> contract.the_answer_holds_until_its_announced_change(before, Duration.ofSeconds(1)));
    assertBroken(
        () -> contract.the_answer_holds_until_its_announced_change(before, Duration.ofDays(1)));
  }

  @Test
  void a_rule_that_throws_is_seen() {
    RuleContract contract =
        contract(
            new Curfew() {
              @Override
              public Instant nextChange(EligibilityRequest request) {
                return request.at().plus(Duration.ofSeconds(Long.MAX_VALUE));
              }
            });

    assertBroken(() -> contract.every_request_is_answered(REQUEST));
  }

  @Test
  void a_rule_that_reads_only_the_first_region_is_seen() {
    RuleContract contract =
        contract(
            new Curfew() {
              @Override
              public ImmutableList<Finding> assess(EligibilityRequest request) {
                return request.regions().iterator().next().equals(Region.of("US"))
                    ? ImmutableList.of()
                    : ImmutableList.of(finding());
              }
            });
    EligibilityRequest twoRegions =
        EligibilityRequest.builder()
            .from(REQUEST)
            .campaign(Facts.campaign("c1", "TRAFFIC", "US", "GB"))
            .build();

    assertBroken(() -> contract.the_order_in_which_facts_are_given_is_irrelevant(twoRegions));
  }

  @Test
  void a_rule_that_answers_only_the_first_time_is_seen_in_a_chain() {
    RuleContract contract =
        contract(
            new Curfew() {
              private int asked;

              @Override
              public ImmutableList<Finding> assess(EligibilityRequest request) {
                return asked++ > 0 ? ImmutableList.of() : super.assess(request);
              }
            });

    assertBroken(() -> contract.its_place_in_a_chain_is_irrelevant(REQUEST));
  }

  @Test
  void an_audience_that_is_read_in_silence_is_seen_and_one_that_is_said_to_be_may_be() {
    EligibilityRule noRetargeting =
        new Curfew() {
          @Override
          public ImmutableList<Finding> assess(EligibilityRequest request) {
            return request.campaign().audience() == Audience.RETARGETING
                ? ImmutableList.of(finding())
                : ImmutableList.of();
          }
        };
    RuleContract declared =
        new RuleContract() {
          @Override
          public EligibilityRule rule() {
            return noRetargeting;
          }

          @Override
          public Arbitrary<EligibilityRequest> requests() {
            return Arbitraries.of(REQUEST);
          }

          @Override
          public boolean readsAudience() {
            return true;
          }
        };

    assertBroken(
        () -> contract(noRetargeting).an_audience_that_is_not_read_changes_nothing(REQUEST));
    assertThatCode(() -> declared.an_audience_that_is_not_read_changes_nothing(REQUEST))
        .doesNotThrowAnyException();
  }

  @Test
  void a_remedy_that_does_not_help_or_makes_it_worse_is_seen() {
    assertBroken(() -> promising(new Remedy.Wait(NOON.plusSeconds(60))));
    assertBroken(
        () -> promising(new Remedy.ObtainApproval(Industry.of("RETAIL"), Region.of("US"))));
    assertBroken(
        () ->
            promising(new Remedy.ChooseObjective(ImmutableSortedSet.of(Objective.of("TRAFFIC")))));
    assertBroken(() -> promising(new Remedy.Assign(OfferId.of("welcome"), Facts.campaign().id())));
    assertBroken(() -> promising(new Remedy.Spend(Money.parse("USD 1.00"), Optional.empty())));
    assertBroken(() -> promising(new Remedy.Settle(Money.parse("USD 1.00"), Optional.empty())));
  }

  /** Tries a rule that always objects, and promises that something would help. */
  private static void promising(Remedy remedy) {
    contract(
            new Curfew() {
              @Override
              Finding finding() {
                return Finding.builder(name(), "too-late")
                    .message("it is past noon")
                    .observed("past noon")
                    .required("before noon")
                    .addRemedies(remedy)
                    .build();
              }
            })
        .after_its_remedy_a_finding_is_gone_and_none_has_come(
            EligibilityRequest.builder().from(REQUEST).spend(Money.parse("USD 1.00")).build());
  }
}
