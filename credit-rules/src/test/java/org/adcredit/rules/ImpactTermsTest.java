// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.adcredit.rules.terms.Offer;
import org.junit.jupiter.api.Test;

class ImpactTermsTest {
  private static final String ONE =
      """
      rules: [ { type: refuse } ]
      offers:
        - offer: o
          version: 1
          title: one
          opens: 2026-01-01
          enrol:
            regions: [US, GB]
            channels: [SELF_SERVE]
            new-advertiser: { within: { anchor: ACCOUNT_CREATED, length: P60D }, dormant-for: P90D }
            once-per: [ACCOUNT]
            exclusive: a
          earn:
            window: { starts: FIRST_SPEND, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ], EUR: [ { spend: 90.00, credit: 45.00 } ] }
          credit: {}
      """;
  private static final String OTHER =
      """
      offers:
        - offer: o
          version: 2
          title: other
          source: somewhere
          opens: 2026-02-01
          closes: 2027-01-01
          enrol:
            mode: REGISTER
            regions: [US]
            channels: [SELF_SERVE, PARTNER]
            new-advertiser: { within: { anchor: FIRST_IMPRESSION, length: P30D }, dormant-for: P91D }
            once-per: [ACCOUNT, ADVERTISER]
            exclusive: b
            rules: [ { type: refuse } ]
          earn:
            window: { starts: ENROLMENT, length: P31D, ends-within: { anchor: ENROLMENT, length: P90D } }
            scope: { objectives: [REACH], regions: [US], buying-types: [AUCTION] }
            pays: EVERY_REACHED
            basis: SETTLED
            resolves: AT_CLOSE
            grace: P2D
            on-lost-progress: REVOKE_UNUSED
            credit-funded-counts: true
            tiers: { USD: [ { spend: 100.00, credit: 50.00 }, { spend: 200.00, credit: 80.00 } ], JPY: [ { spend: 1, credit: 2 } ] }
            rules: [ { type: refuse, hard: [ a, b ], soft: 1 } ]
          credit:
            issue-delay: P1D
            valid-for: P30D
            expires-at-latest: 2027-06-30
            covers: { objectives: [REACH], regions: [US], buying-types: [AUCTION], campaigns: ASSIGNED }
            share: 12.5
            priority: 1
            rules: [ { type: refuse } ]
      """;

  private static String percent(String terms) {
    return "offers: [ { offer: o, version: 1, opens: 2026-01-01, earn: { window: { starts:"
        + " ENROLMENT, length: P30D }, pays: PERCENT, resolves: AT_CLOSE, "
        + terms
        + " } } ]";
  }

  private static String upfront(String amounts) {
    return "offers: [ { offer: o, version: 1, opens: 2026-01-01, upfront: { " + amounts + " } } ]";
  }

  private static List<String> changes(String before, String after) {
    return Impact.of(Written.program(before), Written.program(after)).terms().stream()
        .map(Change::toString)
        .toList();
  }

  @Test
  void terms_that_are_the_same_are_not_told() {
    assertThat(changes(ONE, ONE)).isEmpty();
    assertThat(changes(OTHER, OTHER)).isEmpty();
    assertThat(changes(ONE, ONE.replace("regions: [US, GB]", "regions: [GB, US]"))).isEmpty();
  }

  @Test
  void every_key_that_differs_is_told_as_it_stands_in_the_file() {
    assertThat(changes(ONE, OTHER))
        .containsExactly(
            "rules: [{ type: refuse }], then nothing",
            "offers.o.version: 1, then 2",
            "offers.o.title: one, then other",
            "offers.o.source: nothing, then somewhere",
            "offers.o.opens: 2026-01-01T00:00:00Z, then 2026-02-01T00:00:00Z",
            "offers.o.closes: nothing, then 2027-01-01T00:00:00Z",
            "offers.o.enrol.mode: AUTOMATIC, then REGISTER",
            "offers.o.enrol.regions: US, GB, then US",
            "offers.o.enrol.channels: SELF_SERVE, then SELF_SERVE, PARTNER",
            "offers.o.enrol.new-advertiser.within: { anchor: ACCOUNT_CREATED, length: P60D },"
                + " then { anchor: FIRST_IMPRESSION, length: P30D }",
            "offers.o.enrol.new-advertiser.dormant-for: P90D, then P91D",
            "offers.o.enrol.once-per: ACCOUNT, then ACCOUNT, ADVERTISER",
            "offers.o.enrol.exclusive: a, then b",
            "offers.o.enrol.rules: nothing, then [{ type: refuse }]",
            "offers.o.earn.window.starts: FIRST_SPEND, then ENROLMENT",
            "offers.o.earn.window.length: P30D, then P31D",
            "offers.o.earn.window.ends-within: nothing, then { anchor: ENROLMENT, length: P90D }",
            "offers.o.earn.basis: DELIVERED, then SETTLED",
            "offers.o.earn.scope.objectives: ALL, then REACH",
            "offers.o.earn.scope.regions: ALL, then US",
            "offers.o.earn.scope.buying-types: ALL, then AUCTION",
            "offers.o.earn.pays: HIGHEST_REACHED, then EVERY_REACHED",
            "offers.o.earn.resolves: AT_ONCE, then AT_CLOSE",
            "offers.o.earn.grace: P0D, then P2D",
            "offers.o.earn.on-lost-progress: KEEP, then REVOKE_UNUSED",
            "offers.o.earn.credit-funded-counts: false, then true",
            "offers.o.earn.tiers.EUR: [{ spend: 90.00, credit: 45.00 }], then nothing",
            "offers.o.earn.tiers.JPY: nothing, then [{ spend: 1, credit: 2 }]",
            "offers.o.earn.tiers.USD: [{ spend: 100.00, credit: 50.00 }], then"
                + " [{ spend: 100.00, credit: 50.00 }, { spend: 200.00, credit: 80.00 }]",
            "offers.o.earn.rules: nothing, then [{ type: refuse, hard: [a, b], soft: 1 }]",
            "offers.o.credit.issue-delay: P0D, then P1D",
            "offers.o.credit.valid-for: nothing, then P30D",
            "offers.o.credit.expires-at-latest: nothing, then 2027-06-30T00:00:00Z",
            "offers.o.credit.covers.objectives: ALL, then REACH",
            "offers.o.credit.covers.regions: ALL, then US",
            "offers.o.credit.covers.buying-types: ALL, then AUCTION",
            "offers.o.credit.covers.campaigns: ALL, then ASSIGNED",
            "offers.o.credit.share: 100, then 12.5",
            "offers.o.credit.priority: 100, then 1",
            "offers.o.credit.rules: nothing, then [{ type: refuse }]");
  }

  @Test
  void a_percentage_and_its_limits_are_told_by_currency() {
    assertThat(
            changes(
                percent(
                    "percent: 50, minimum: { USD: 100.00 }, cap: { USD: 1000.00, EUR: 900.00 }"),
                percent("percent: 60, minimum: { USD: 90.00 }, cap: { USD: 1000.00 }")))
        .containsExactly(
            "offers.o.earn.percent: 50, then 60",
            "offers.o.earn.minimum.USD: 100.00, then 90.00",
            "offers.o.earn.cap.EUR: 900.00, then nothing");
  }

  @Test
  void what_is_given_upfront_is_told_by_currency() {
    assertThat(changes(upfront("USD: 5.00, EUR: 4.00"), upfront("USD: 6.00, EUR: 4.00, JPY: 1")))
        .containsExactly(
            "offers.o.upfront.JPY: nothing, then 1", "offers.o.upfront.USD: 5.00, then 6.00");
  }

  @Test
  void an_offer_that_one_of_them_alone_has_is_told_as_a_whole() {
    assertThat(changes("", ONE.replace("rules: [ { type: refuse } ]\n", "")))
        .containsExactly("offers.o: nothing, then version 1");
    assertThat(changes(OTHER, "")).containsExactly("offers.o: version 2, then nothing");
  }

  @Test
  void the_name_of_the_programme_and_the_order_of_its_offers_are_told() {
    CreditProgram one = Written.program(offers("a", "b", "c"));
    CreditProgram other =
        CreditProgram.builder()
            .name("q")
            .offer(one.offers().get(2))
            .offer(one.offers().get(0))
            .build();

    assertThat(Impact.of(one, other).terms())
        .containsExactly(
            new Change("program", Optional.of("p"), Optional.of("q")),
            new Change("offers", Optional.of("[a, c]"), Optional.of("[c, a]")),
            new Change("offers.b", Optional.of("version 1"), Optional.empty()));
  }

  private static String offers(String... ids) {
    StringBuilder offers = new StringBuilder("offers:\n");
    for (String id : ids) {
      offers.append("  - { offer: ").append(id);
      offers.append(", version: 1, opens: 2026-01-01, upfront: { USD: 1.00 } }\n");
    }
    return offers.toString();
  }

  /** The one programme with all terms of the other is the other, but for what has no effect. */
  private static void assertBlends(String before, String after) {
    CreditProgram one = Written.program(before);
    CreditProgram other = Written.program(after);
    ImmutableList<ProgramTerm> terms =
        TermChanges.between(one, other, GateChanges.between(one, other)).effective();

    CreditProgram blended = BlendedProgram.of(one, other, terms).orElseThrow();

    assertThat(blended.name()).isEqualTo(one.name());
    assertThat(blended.industries()).isEqualTo(other.industries());
    assertThat(blended.objectives()).isEqualTo(other.objectives());
    assertThat(blended.usersRules().delivery()).isEqualTo(other.usersRules().delivery());
    assertThat(blended.offers().stream().map(ImpactTermsTest::plain))
        .isEqualTo(other.offers().stream().map(ImpactTermsTest::plain).toList());
  }

  private static Offer plain(Offer offer) {
    return Offer.builder()
        .from(offer)
        .version(1)
        .title(Optional.empty())
        .source(Optional.empty())
        .build();
  }

  @Test
  void with_all_its_terms_a_programme_is_the_other_one() {
    String gates =
        """
        objectives: { REACH: [ { regions: ALL } ] }
        industries: { GAMBLING: [ { regions: ALL, rule: PROHIBITED } ] }
        """;
    String percent = percent("percent: 50, minimum: { USD: 100.00 }, cap: { USD: 1000.00 }");
    for (List<String> pair :
        List.of(
            List.of(ONE, OTHER),
            List.of(ONE, percent),
            List.of(percent, upfront("USD: 5.00")),
            List.of(upfront("USD: 5.00"), OTHER),
            List.of(gates + ONE, OTHER),
            List.of(offers("a", "b", "c"), offers("a", "x", "c", "y")),
            List.of(offers("a", "b"), offers("x", "b", "y", "z")),
            List.of(ONE, offers("a", "o", "b")))) {
      assertBlends(pair.get(0), pair.get(1));
      assertBlends(pair.get(1), pair.get(0));
      assertBlends(pair.get(0), pair.get(0));
    }
  }

  @Test
  void the_version_the_title_and_the_source_stay_with_the_offer() {
    Offer blended =
        BlendedProgram.of(Written.program(ONE), Written.program(OTHER), ImmutableList.of())
            .orElseThrow()
            .offers()
            .get(0);

    assertThat(blended).isEqualTo(Written.program(ONE).offers().get(0));
  }
}
