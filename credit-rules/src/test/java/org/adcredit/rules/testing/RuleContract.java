// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.adcredit.core.Audience;
import org.adcredit.core.Money;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;

/**
 * What a rule must keep: it is a pure function of its request, says why it objects and what would
 * help, and knows until when its answer holds.
 *
 * <p>Implement it in a test class and jqwik runs its laws:
 *
 * <pre>{@code
 * class ContentReviewTest implements RuleContract {
 *   @Override
 *   public EligibilityRule rule() {
 *     return new ContentReview(Set.of(CampaignId.of("c1")));
 *   }
 *
 *   @Override
 *   public Arbitrary<EligibilityRequest> requests() {
 *     return Requests.requests();
 *   }
 * }
 * }</pre>
 *
 * <p>Nothing is asked about results, because no rule can see them: a request knows what was spent,
 * and not what it achieved.
 */
public interface RuleContract {
  /** {@return the rule} */
  EligibilityRule rule();

  /** {@return a generator of requests, to some of which the rule should object} */
  Arbitrary<EligibilityRequest> requests();

  /**
   * {@return whether the rule's answer may depend on whom a campaign addresses; no, if not said}
   */
  default boolean readsAudience() {
    return false;
  }

  /** {@return {@link #requests}, where jqwik looks for them} */
  @Provide
  default Arbitrary<EligibilityRequest> anyRequest() {
    return requests();
  }

  /** {@return lengths of time, in which an answer may change} */
  @Provide
  default Arbitrary<Duration> anyWait() {
    return Arbitraries.oneOf(
        Arbitraries.of(Duration.ofNanos(1), Duration.ofDays(36_500)),
        Arbitraries.longs().between(1, 24 * 400).map(Duration::ofHours));
  }

  /** A rule has a name in kebab case, and has it always. */
  @Property(tries = 1)
  default void the_name_is_in_kebab_case_and_stays() {
    String name = rule().name();

    assertThat(name).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(rule().name()).isEqualTo(name);
  }

  /**
   * A request that is asked again is answered alike, whatever was asked in between.
   *
   * @param request which is asked twice
   * @param other which is asked in between
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void the_same_request_gets_the_same_answer(
      @ForAll("anyRequest") EligibilityRequest request,
      @ForAll("anyRequest") EligibilityRequest other) {
    EligibilityRule rule = rule();
    ImmutableList<Finding> findings = rule.assess(request);
    Verdict verdict = rule.verdict(request);
    Instant nextChange = rule.nextChange(request);

    rule.assess(other);
    rule.verdict(other);
    rule.nextChange(other);

    assertThat(rule.assess(request)).isEqualTo(findings);
    assertThat(rule.verdict(request)).isEqualTo(verdict);
    assertThat(rule.nextChange(request)).isEqualTo(nextChange);
  }

  /**
   * The verdict is the lowest of the findings, also where it is found in a faster way.
   *
   * @param request a request
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void the_verdict_is_the_lowest_of_the_findings(
      @ForAll("anyRequest") EligibilityRequest request) {
    Verdict lowest = Verdict.ELIGIBLE;
    for (Finding finding : rule().assess(request)) {
      lowest = lowest.and(finding.verdict());
    }

    assertThat(rule().verdict(request)).isEqualTo(lowest);
  }

  /**
   * A finding names its rule, has a code, and leaves nothing unsaid that people read.
   *
   * @param request a request
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void findings_are_well_formed(@ForAll("anyRequest") EligibilityRequest request) {
    for (Finding finding : rule().assess(request)) {
      assertThat(finding.rule()).isEqualTo(rule().name());
      assertThat(finding.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(finding.message()).isNotEmpty();
      assertThat(finding.observed()).isNotEmpty();
      assertThat(finding.required()).isNotEmpty();
      assertThat(finding.values().keySet())
          .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
      assertThat(finding.remedies()).extracting(Remedy::toString).isNotEmpty().doesNotContain("");
    }
  }

  /**
   * An answer does not change before it is given.
   *
   * @param request a request
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void no_change_is_announced_for_the_past(
      @ForAll("anyRequest") EligibilityRequest request) {
    assertThat(rule().nextChange(request)).isAfterOrEqualTo(request.at());
  }

  /**
   * Until its announced change an answer holds: of the same facts, at any instant before it, the
   * rule says the same. A rule that announces a change at any moment promises nothing.
   *
   * @param request which is asked now
   * @param wait and again after so long
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void the_answer_holds_until_its_announced_change(
      @ForAll("anyRequest") EligibilityRequest request, @ForAll("anyWait") Duration wait) {
    Instant change = rule().nextChange(request);
    Instant later = request.at().plus(wait);
    ImmutableList<Finding> findings = rule().assess(request);

    if (later.isBefore(change)) {
      assertThat(rule().assess(request.at(later))).isEqualTo(findings);
    } else if (change.isAfter(request.at())) {
      assertThat(rule().assess(request.at(change.minusNanos(1)))).isEqualTo(findings);
    }
  }

  /**
   * A rule has an answer to every request, if only that a fact is missing; it never throws.
   *
   * @param request a request
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void every_request_is_answered(@ForAll("anyRequest") EligibilityRequest request) {
    assertThatCode(
            () -> {
              assertThat(rule().assess(request)).doesNotContainNull();
              assertThat(rule().verdict(request)).isNotNull();
              assertThat(rule().nextChange(request)).isNotNull();
            })
        .doesNotThrowAnyException();
  }

  /**
   * Facts that come in no order are not read in one: neither approvals nor target regions. A
   * sentence may tell them in the order in which they were given.
   *
   * @param request which is asked as it is, and with its facts reversed
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void the_order_in_which_facts_are_given_is_irrelevant(
      @ForAll("anyRequest") EligibilityRequest request) {
    EligibilityRequest reversed = Taken.withFactsReversed(request);

    assertThat(rule().verdict(reversed)).isEqualTo(rule().verdict(request));
    assertThat(codes(rule().assess(reversed))).isEqualTo(codes(rule().assess(request)));
  }

  /**
   * Where it stands in a chain, and how often, changes neither the verdict nor the reasons.
   *
   * @param request a request
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void its_place_in_a_chain_is_irrelevant(
      @ForAll("anyRequest") EligibilityRequest request) {
    Money threshold = Money.ofMicros(1, request.account().currency());
    EligibilityRule other = EligibilityRules.spendThreshold(threshold);
    Decision first = RuleChain.of(rule(), other).decide(request);
    Decision last = RuleChain.of(other, rule(), rule()).decide(request);

    assertThat(last.verdict()).isEqualTo(first.verdict());
    assertThat(last.findings()).containsExactlyInAnyOrderElementsOf(first.findings());
  }

  /**
   * Whom a campaign addresses changes nothing, unless the rule {@link #readsAudience}.
   *
   * @param request a request
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void an_audience_that_is_not_read_changes_nothing(
      @ForAll("anyRequest") EligibilityRequest request) {
    if (!readsAudience() && request.isAboutCampaign()) {
      for (Audience audience : Audience.values()) {
        assertThat(rule().assess(Taken.withAudience(request, audience)))
            .isEqualTo(rule().assess(request));
      }
    }
  }

  /**
   * After a finding's remedy that finding is gone, and none of another code has come.
   *
   * <p>The remedies that are taken here are those whose effect is known: to wait, to obtain an
   * approval, to choose another objective, to spend more, and to assign the credit. What only
   * people can do, and which fact would be provided, only the rule's own tests know.
   *
   * @param request which is asked as it is, and after each remedy
   */
  @Property(tries = 300)
  @Tag("law-of-rules")
  default void after_its_remedy_a_finding_is_gone_and_none_has_come(
      @ForAll("anyRequest") EligibilityRequest request) {
    ImmutableList<Finding> findings = rule().assess(request);
    ImmutableSet<String> codes = codes(findings);
    for (Finding finding : findings) {
      for (Remedy remedy : finding.remedies()) {
        for (EligibilityRequest taken : Taken.remedy(request, remedy)) {
          ImmutableList<Finding> left = rule().assess(taken);
          assertThat(left).as("after %s", remedy).doesNotContain(finding);
          assertThat(codes).as("after %s", remedy).containsAll(codes(left));
        }
      }
    }
  }

  private static ImmutableSet<String> codes(ImmutableList<Finding> findings) {
    return findings.stream().map(Finding::code).collect(ImmutableSet.toImmutableSet());
  }
}
