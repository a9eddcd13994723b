package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.rules.testing.Requests;
import org.adcredit.testing.Amounts;

/** A built-in rule knows exactly when its answer changes. */
class NextChangeProperties {
  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_answer_holds_until_just_before_its_change_and_is_another_then(
      @ForAll("rules") EligibilityRule rule,
      @ForAll("requests") EligibilityRequest request,
      @ForAll("waits") Duration wait) {
    Assume.that(BuiltInRules.answers(rule, request));

    assertExact(rule, request, wait);
    Statistics.label("changes")
        .collect(!rule.nextChange(request).equals(Instant.MAX))
        .coverage(cover -> cover.check(true).count(count -> count > 100));
  }

  @Property(tries = 500)
  void so_does_an_answer_to_whether_a_threshold_is_reached(
      @ForAll("thresholds") EligibilityRule rule,
      @ForAll("requestsInDollars") EligibilityRequest request,
      @ForAll("waits") Duration wait) {
    assertExact(rule, request, wait);
  }

  private static void assertExact(EligibilityRule rule, EligibilityRequest request, Duration wait) {
    Instant change = rule.nextChange(request);
    Instant later = request.at().plus(wait);

    assertThat(change).isAfter(request.at());
    if (later.isBefore(change)) {
      assertThat(rule.assess(request.at(later))).isEqualTo(rule.assess(request));
    }
    if (!change.equals(Instant.MAX)) {
      assertThat(rule.assess(request.at(change.minusNanos(1)))).isEqualTo(rule.assess(request));
      assertThat(rule.assess(request.at(change))).isNotEqualTo(rule.assess(request));
    }
  }

  @Provide
  Arbitrary<EligibilityRule> rules() {
    return BuiltInRules.rules();
  }

  @Provide
  Arbitrary<EligibilityRule> thresholds() {
    return BuiltInRules.thresholds();
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return BuiltInRules.requests();
  }

  @Provide
  Arbitrary<EligibilityRequest> requestsInDollars() {
    return Requests.requests(Amounts.USD);
  }

  @Provide
  Arbitrary<Duration> waits() {
    return Arbitraries.oneOf(
        Arbitraries.of(Duration.ofNanos(1), Duration.ofDays(36_500)),
        Arbitraries.longs().between(1, 24 * 400).map(Duration::ofHours));
  }
}
