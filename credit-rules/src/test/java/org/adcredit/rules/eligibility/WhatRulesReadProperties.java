// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.RequestField.ADVERTISER;
import static org.adcredit.rules.eligibility.RequestField.APPROVALS;
import static org.adcredit.rules.eligibility.RequestField.ASSIGNED;
import static org.adcredit.rules.eligibility.RequestField.AS_OF;
import static org.adcredit.rules.eligibility.RequestField.AT;
import static org.adcredit.rules.eligibility.RequestField.BILLING_REGION;
import static org.adcredit.rules.eligibility.RequestField.BUYING_TYPE;
import static org.adcredit.rules.eligibility.RequestField.CAMPAIGN_ID;
import static org.adcredit.rules.eligibility.RequestField.CONFLICTS;
import static org.adcredit.rules.eligibility.RequestField.CREATED_AT;
import static org.adcredit.rules.eligibility.RequestField.CREDITS;
import static org.adcredit.rules.eligibility.RequestField.CURRENCY;
import static org.adcredit.rules.eligibility.RequestField.ENROLLED_AT;
import static org.adcredit.rules.eligibility.RequestField.FIRST_IMPRESSION;
import static org.adcredit.rules.eligibility.RequestField.HISTORY;
import static org.adcredit.rules.eligibility.RequestField.INDUSTRY;
import static org.adcredit.rules.eligibility.RequestField.INVALIDATED;
import static org.adcredit.rules.eligibility.RequestField.LAST_SPEND_AT;
import static org.adcredit.rules.eligibility.RequestField.LATER;
import static org.adcredit.rules.eligibility.RequestField.OBJECTIVE;
import static org.adcredit.rules.eligibility.RequestField.REDEEMED;
import static org.adcredit.rules.eligibility.RequestField.REDEEMED_BY_ADVERTISER;
import static org.adcredit.rules.eligibility.RequestField.REGIONS;
import static org.adcredit.rules.eligibility.RequestField.SIGNUP_CHANNEL;
import static org.adcredit.rules.eligibility.RequestField.SPEND;
import static org.adcredit.rules.eligibility.RequestField.STANDING;
import static org.adcredit.rules.eligibility.RequestField.WINDOW_END;
import static org.adcredit.rules.eligibility.RequestField.WINDOW_START;
import static org.adcredit.rules.eligibility.RequestField.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.adcredit.rules.Coverage;

/** What a built-in rule reads of a request, and that it reads nothing else. */
class WhatRulesReadProperties {
  /** More pairs of requests than it has ever taken to see a rule read a field. */
  private static final int MANY = 20_000;

  /** By the names of the rules. No rule reads {@link RequestField#AUDIENCE}. */
  private static final ImmutableSetMultimap<String, RequestField> READ =
      ImmutableSetMultimap.<String, RequestField>builder()
          .putAll("offer-open", AT)
          .putAll("billing-region", BILLING_REGION)
          .putAll("currency-offered", CURRENCY)
          .putAll("signup-channel", SIGNUP_CHANNEL)
          .putAll("account-standing", STANDING)
          .putAll("new-advertiser", AT, AS_OF, CREATED_AT, FIRST_IMPRESSION, HISTORY)
          .putAll("new-advertiser", ZONE, LAST_SPEND_AT, LATER)
          .putAll("once-per", REDEEMED, REDEEMED_BY_ADVERTISER, ADVERTISER)
          .putAll("exclusive-offer", AS_OF, CONFLICTS, LATER)
          .putAll("industry-approval", AT, REGIONS, INDUSTRY, APPROVALS)
          .putAll("objective-availability", AT, REGIONS, OBJECTIVE)
          .putAll("enrolment", AT, AS_OF, ENROLLED_AT, INVALIDATED, LATER)
          .putAll("earning-window", AT, AS_OF, ENROLLED_AT, WINDOW_START, WINDOW_END, LATER)
          .putAll("offer-scope", AT, REGIONS, OBJECTIVE, BUYING_TYPE)
          .putAll("credit-scope", AT, REGIONS, OBJECTIVE, BUYING_TYPE)
          .putAll("spend-threshold", AT, SPEND)
          .putAll("credit-validity", AS_OF, CREDITS, LATER)
          .putAll("credit-assignment", AT, AS_OF, CAMPAIGN_ID, ASSIGNED, LATER)
          .build();

  /** A rule, a request, and another whose fields are taken. */
  private record Pair(EligibilityRule rule, EligibilityRequest request, EligibilityRequest other) {
    boolean isReadFrom(RequestField field) {
      return !answer(rule, field.taken(request, other)).equals(answer(rule, request));
    }
  }

  private record Answer(Verdict verdict, ImmutableList<Finding> findings, Instant nextChange) {}

  private static Answer answer(EligibilityRule rule, EligibilityRequest request) {
    return new Answer(rule.verdict(request), rule.assess(request), rule.nextChange(request));
  }

  @Property(tries = 400)
  void what_a_rule_does_not_read_never_changes_its_answer(@ForAll("pairs") Pair pair) {
    ImmutableSet<RequestField> read = READ.get(pair.rule().name());

    assertThat(read).as("what is said here that %s reads", pair.rule().name()).isNotEmpty();
    assertThat(RequestField.values())
        .filteredOn(field -> !read.contains(field))
        .noneMatch(pair::isReadFrom);
  }

  @Property(tries = 1, seed = Coverage.SEED)
  void what_a_rule_reads_at_times_changes_its_answer(@ForAll Random random) {
    List<EligibilityRequest> requests = samples(requests(), 400);
    for (String name : READ.keySet()) {
      List<? extends EligibilityRule> rules = samples(rules(name), 200);
      Set<RequestField> unseen = EnumSet.copyOf(READ.get(name));
      for (int i = 0; i < MANY && !unseen.isEmpty(); i++) {
        Pair pair = new Pair(pick(rules, random), pick(requests, random), pick(requests, random));
        unseen.removeIf(pair::isReadFrom);
      }
      assertThat(unseen).as("fields that %s is said to read", name).isEmpty();
    }
  }

  /** Or nothing would follow from answers that stay as they are. */
  @Property(tries = 1, seed = Coverage.SEED)
  void every_field_can_be_taken_by_itself(@ForAll Random random) {
    List<EligibilityRequest> requests = samples(requests(), 200);
    Set<RequestField> untaken = EnumSet.complementOf(EnumSet.of(RequestField.LATER));
    for (int i = 0; i < MANY && !untaken.isEmpty(); i++) {
      EligibilityRequest request = pick(requests, random);
      EligibilityRequest other = pick(requests, random);
      untaken.removeIf(field -> !field.taken(request, other).equals(request));
    }

    assertThat(untaken).isEmpty();
    assertThat(requests)
        .allSatisfy(
            request ->
                assertThat(RequestField.values())
                    .allSatisfy(
                        field -> assertThat(field.taken(request, request)).isEqualTo(request)));
  }

  private static <T> List<T> samples(Arbitrary<T> of, int count) {
    return of.list().ofSize(count).edgeCases(EdgeCases.Config::none).sample();
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Arbitrary<? extends EligibilityRule> rules(String name) {
    return name.equals("spend-threshold")
        ? BuiltInRules.thresholds()
        : Objects.requireNonNull(BuiltInRules.byName().get(name));
  }

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<EligibilityRule> rules =
        Arbitraries.oneOf(BuiltInRules.rules(), BuiltInRules.thresholds());
    return Combinators.combine(rules, requests(), requests()).as(Pair::new);
  }

  private static Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.frequencyOf(Tuple.of(3, Futures.any()), Tuple.of(1, Chains.requests()));
  }
}
