package org.adcredit.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;

/**
 * What a rule must keep: it is a pure function of its request, says why it objects, and knows until
 * when its answer holds.
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

  /** A request that is asked again is answered alike, whatever was asked in between. */
  @Property(tries = 300)
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

  /** The verdict is the lowest of the findings, also where it is found in a faster way. */
  @Property(tries = 300)
  default void the_verdict_is_the_lowest_of_the_findings(
      @ForAll("anyRequest") EligibilityRequest request) {
    Verdict lowest = Verdict.ELIGIBLE;
    for (Finding finding : rule().assess(request)) {
      lowest = lowest.and(finding.verdict());
    }

    assertThat(rule().verdict(request)).isEqualTo(lowest);
  }

  /** A finding names its rule, has a code, and leaves nothing unsaid that people read. */
  @Property(tries = 300)
  default void findings_are_well_formed(@ForAll("anyRequest") EligibilityRequest request) {
    for (Finding finding : rule().assess(request)) {
      assertThat(finding.rule()).isEqualTo(rule().name());
      assertThat(finding.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(finding.message()).isNotEmpty();
      assertThat(finding.observed()).isNotEmpty();
      assertThat(finding.required()).isNotEmpty();
      assertThat(finding.remedies()).extracting(Remedy::toString).isNotEmpty().doesNotContain("");
    }
  }

  /** An answer does not change before it is given. */
  @Property(tries = 300)
  default void no_change_is_announced_for_the_past(
      @ForAll("anyRequest") EligibilityRequest request) {
    assertThat(rule().nextChange(request)).isAfterOrEqualTo(request.at());
  }

  /**
   * Until its announced change an answer holds: of the same facts, at any instant before it, the
   * rule says the same. A rule that announces a change at any moment promises nothing.
   */
  @Property(tries = 300)
  default void the_answer_holds_until_its_announced_change(
      @ForAll("anyRequest") EligibilityRequest request, @ForAll("anyWait") Duration wait) {
    Instant change = rule().nextChange(request);
    Instant later = request.at().plus(wait);
    ImmutableList<Finding> findings = rule().assess(request);

    if (later.isBefore(change)) {
      assertThat(rule().assess(at(request, later))).isEqualTo(findings);
    } else if (change.isAfter(request.at())) {
      assertThat(rule().assess(at(request, change.minusNanos(1)))).isEqualTo(findings);
    }
  }

  private static EligibilityRequest at(EligibilityRequest request, Instant later) {
    EligibilityRequest.Builder moved =
        EligibilityRequest.builder()
            .account(request.account())
            .at(later)
            .asOf(later.isAfter(request.asOf()) ? later : request.asOf())
            .position(request.position());
    request.spend().ifPresent(moved::spend);
    if (request.isAboutCampaign()) {
      moved.campaign(request.campaign());
      if (!request.regions().equals(request.campaign().regions())) {
        request.regions().forEach(moved::region);
      }
    }
    return moved.build();
  }
}
