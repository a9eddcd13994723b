// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Samples.earnWith;
import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RuleReference;
import org.junit.jupiter.api.Test;

class RuleFactoriesTest {
  /** Objects to everything, with a code of the programme's choice. */
  private record Refusal(String code) implements EligibilityRule {
    Refusal(ImmutableMap<String, Object> parameters) {
      this((String) parameters.getOrDefault("code", "refused"));
    }

    @Override
    public String name() {
      return "refusal";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return ImmutableList.of(
          Finding.builder(name(), code)
              .message("it is refused")
              .observed("something")
              .required("nothing")
              .addRemedies(Remedy.permanent())
              .build());
    }
  }

  private static final RuleFactories REFUSAL =
      RuleFactories.builder().register("refusal", Refusal::new).build();

  private static final String PROGRAM =
      """
      program: p
      rules: [ { type: refusal, code: by-platform } ]
      objectives: { REACH: [ { regions: ALL } ] }
      offers:
        - offer: o1
          version: 1
          opens: 2026-01-01
          enrol: { mode: REGISTER, rules: [ { type: refusal, code: by-enrolment } ] }
          upfront: { USD: 50 }
          credit: { rules: [ { type: refusal, code: by-credit }, { type: refusal } ] }
      """;

  @Test
  void rules_are_asked_under_the_question_they_stand_at() {
    ScenarioFile file =
        ScenarioFile.parse(
            "s.yaml",
            "program:\n"
                + PROGRAM.indent(2)
                + """
                scenarios:
                  - name: each rule objects where it stands
                    account: { id: a, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-01-01 }
                    campaigns: [ { id: c, objective: REACH, regions: [US] } ]
                    expect:
                      decisions:
                        - { question: DELIVER, campaign: c, at: 2026-01-02, codes: [by-platform] }
                        - { question: SCOPE, offer: o1, campaign: c, at: 2026-01-02, codes: [by-platform, by-credit, refused] }
                        - { question: ENROL, offer: o1, at: 2026-01-02, codes: [by-enrolment] }
                """,
            REFUSAL);
    assertThat(file.scenarios().get(0).run()).isEmpty();
  }

  @Test
  void parameters_are_text_and_lists_and_maps_of_it() {
    List<Object> seen = new ArrayList<>();
    RuleFactories rules =
        RuleFactories.builder()
            .register(
                "seen",
                parameters -> {
                  seen.add(parameters);
                  return new Refusal("x");
                })
            .build();
    CreditProgram program =
        ProgramFile.parse(
            "p.yaml",
            earnWith(
                """
                pays: HIGHEST_REACHED
                resolves: AT_ONCE
                tiers: { USD: [ { spend: 1, credit: 1 } ] }
                rules: [ { type: seen, limit: 1.50, off: [NO, { deep: [] }], map: { a: "" } } ]
                """),
            rules);
    ImmutableMap<String, Object> expected =
        ImmutableMap.of(
            "limit", "1.50",
            "off", ImmutableList.of("NO", ImmutableMap.of("deep", ImmutableList.of())),
            "map", ImmutableMap.of("a", ""));
    Offer offer = program.offers().get(0);
    assertThat(seen).as("made once").containsExactly(expected);
    assertThat(offer.earning().orElseThrow().rules())
        .containsExactly(new RuleReference("seen", expected));
  }

  @Test
  void a_type_that_is_not_registered_is_told_with_those_that_are() {
    problemsOf(PROGRAM)
        .contains("p.yaml:2:18: rules[0].type: no type of rules is registered: refusal")
        .hasSize(4);
    RuleFactories others =
        RuleFactories.builder().register("b", Refusal::new).register("a", Refusal::new).build();
    problemsOf(() -> ProgramFile.parse("p.yaml", PROGRAM, others))
        .contains(
            "p.yaml:8:47: offers[0].enrol.rules[0].type: must be a registered type, b or a: refusal",
            "p.yaml:10:32: offers[0].credit.rules[0].type: must be a registered type, b or a:"
                + " refusal");
  }

  @Test
  void what_a_factory_refuses_is_told_at_the_rule() {
    RuleFactories rules =
        RuleFactories.builder()
            .register(
                "strict",
                parameters -> {
                  throw new IllegalArgumentException("limit must be a number: x");
                })
            .register(
                "cast", parameters -> new Refusal((String) ImmutableList.<Object>of(1).get(0)))
            .build();
    problemsOf(
            () ->
                ProgramFile.parse(
                    "p.yaml",
                    """
                    program: p
                    rules:
                      - { type: strict }
                      - { type: cast }
                      - { limit: ~ }
                      - strict
                    """,
                    rules))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("p.yaml:3:5: rules[0]: limit must be a number: x"),
            line ->
                assertThat(line)
                    .startsWith("p.yaml:4:5: rules[1]: the rule `cast` cannot be made of these"),
            line -> assertThat(line).isEqualTo("p.yaml:5:5: rules[2]: has no key `type`"),
            line ->
                assertThat(line)
                    .isEqualTo("p.yaml:5:14: rules[2].limit: has no value: must be a value"),
            line -> assertThat(line).isEqualTo("p.yaml:6:5: rules[3]: must be a map: strict"));
  }

  @Test
  void a_register_knows_its_types_and_takes_each_once() {
    assertThat(RuleFactories.none().types()).isEmpty();
    assertThat(REFUSAL.types()).containsExactly("refusal");
    assertThat(REFUSAL.create(new RuleReference("refusal", ImmutableMap.of("code", "x"))))
        .isEqualTo(new Refusal("x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REFUSAL.create(new RuleReference("other", ImmutableMap.of())))
        .withMessage("must be one of the registered types of rules, refusal: other");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RuleFactories.none().create(new RuleReference("other", ImmutableMap.of())))
        .withMessage("there are no types of rules here: other");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RuleFactories.builder().register("a", Refusal::new).register("a", Refusal::new))
        .withMessage("the type of a rule is registered already: a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleFactories.builder().register("", Refusal::new))
        .withMessage("the type of a rule must have a name");
  }
}
