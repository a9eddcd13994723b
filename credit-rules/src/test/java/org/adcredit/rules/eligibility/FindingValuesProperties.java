// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Property;
import org.adcredit.core.Money;
import org.adcredit.rules.Coverage;
import org.adcredit.testing.Amounts;

/** What the findings of the built-in rules say in any language, and to whom. */
class FindingValuesProperties {
  /** By code: the names of the values, in their order. One with ? may be missing. */
  private static final ImmutableMap<String, String> NAMES =
      ImmutableMap.<String, String>builder()
          .put("offer-not-open-yet", "opens")
          .put("offer-closed", "closes")
          .put("billing-region-not-eligible", "region eligible")
          .put("currency-not-offered", "currency")
          .put("signup-channel-not-eligible", "channel eligible")
          .put("payment-failed", "standing")
          .put("account-suspended", "standing")
          .put("account-too-old", "until length anchor")
          .put("recent-spend", "length until")
          .put("first-impression-unknown", "length")
          .put("history-unknown", "length")
          .put("already-redeemed", "offer once-per advertiser?")
          .put("another-offer-active", "offers group")
          .put("industry-prohibited", "industry region")
          .put("industry-approval-missing", "industry region")
          .put("industry-approval-not-in-force", "industry region validities")
          .put("approvals-unknown", "industry region")
          .put("objective-not-available", "objective regions from?")
          .put("objective-unknown", "objective")
          .put("not-enrolled", "offer")
          .put("before-enrolment", "offer enrolled")
          .put("offer-invalidated", "offer")
          .put("before-window", "offer starts")
          .put("after-window", "offer ended")
          .put("no-earning", "offer")
          .put("objective-not-covered", "objective covered")
          .put("region-not-covered", "regions covered")
          .put("buying-type-not-covered", "buying-type covered")
          .put("spend-below-threshold", "spend shortfall threshold")
          .put("spend-unknown", "threshold")
          .put("no-credit", "offer")
          .put("credit-not-effective-yet", "offer credits")
          .put("credit-exhausted", "offer credits")
          .put("credit-expired", "offer credits")
          .put("credit-revoked", "offer credits")
          .put("not-assigned", "offer campaign from?")
          .buildOrThrow();

  @Property(tries = 1, seed = Coverage.SEED)
  void a_finding_has_the_values_of_its_code_and_each_of_them_stands_in_what_it_says() {
    Set<String> seen = new HashSet<>();
    for (Finding finding : findings()) {
      seen.add(finding.code() + " " + String.join(" ", finding.values().keySet()));
      String said = finding.message() + "; " + finding.observed() + "; " + finding.required();
      assertThat(finding.values().values()).allSatisfy(value -> assertThat(said).contains(value));
      finding
          .shortfall()
          .map(Money::toString)
          .ifPresent(
              shortfall -> assertThat(finding.values()).containsEntry("shortfall", shortfall));
    }

    Set<String> all = new HashSet<>();
    NAMES.forEach(
        (code, names) -> {
          all.add(code + " " + names.replace("?", ""));
          all.add(code + " " + names.replaceAll(" [^ ]+[?]", ""));
        });
    assertThat(Sets.symmetricDifference(seen, all)).isEmpty();
  }

  @Property(tries = 1)
  void only_what_is_of_other_accounts_or_of_inquiries_is_for_staff_alone() {
    for (Finding finding : findings()) {
      boolean isOfOthers = finding.values().containsKey("advertiser");
      boolean isInquiry = finding.code().equals("account-suspended");

      assertThat(finding.disclosure() == Finding.Disclosure.STAFF)
          .isEqualTo(isOfOthers || isInquiry);
    }
  }

  /** What all of the rules say, each with many terms, of many requests. */
  private static Set<Finding> findings() {
    List<EligibilityRequest> requests = samples(BuiltInRules.requests(), 400);
    List<EligibilityRule> rules = new ArrayList<>(samples(BuiltInRules.thresholds(), 20));
    BuiltInRules.byName().values().forEach(some -> rules.addAll(samples(some, 80)));
    Set<Finding> findings = new HashSet<>();
    for (EligibilityRule rule : rules) {
      for (EligibilityRequest request : requests) {
        if (answers(rule, request)) {
          findings.addAll(rule.assess(request));
        }
      }
    }
    return findings;
  }

  private static <T> List<T> samples(Arbitrary<T> of, int count) {
    return of.list().ofSize(count).edgeCases(EdgeCases.Config::none).sample();
  }

  /** The thresholds are all in one currency. */
  private static boolean answers(EligibilityRule rule, EligibilityRequest request) {
    return BuiltInRules.answers(rule, request)
        && (!(rule instanceof SpendThresholdRule)
            || request.spend().map(Money::currency).orElse(Amounts.USD).equals(Amounts.USD));
  }
}
