// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Samples.earnWith;
import static org.adcredit.rules.file.Samples.offerWith;
import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.OncePer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.terms.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFileTest {
  private static final Currency USD = Currency.getInstance("USD");

  private static CreditProgram parse(String text) {
    return ProgramFile.parse("p.yaml", text, RuleFactories.none());
  }

  private static Offer onlyOffer(String text) {
    return parse(text).offers().get(0);
  }

  @Test
  void the_sample_says_what_the_domain_description_says() {
    CreditProgram program = parse(Samples.SAMPLE);
    Scope auctions = Scope.builder().buyingTypes(Selection.of(BuyingType.AUCTION)).build();
    Offer expected =
        Offer.builder()
            .id(OfferId.of("new-advertiser-us"))
            .version(1)
            .title("New advertiser credit, United States")
            .source("where the terms are published")
            .opensAt(Instant.parse("2026-01-01T00:00:00Z"))
            .closesAt(Instant.parse("2027-01-01T00:00:00Z"))
            .enrolment(
                EnrolmentTerms.builder()
                    .mode(EnrolmentMode.AUTOMATIC)
                    .regions(Selection.of(Region.of("US")))
                    .channels(Selection.of(SignupChannel.SELF_SERVE))
                    .newAdvertiser(
                        NewAdvertiser.builder()
                            .within(new Within(Anchor.ACCOUNT_CREATED, Length.ofDays(60)))
                            .dormantFor(Length.ofDays(90))
                            .build())
                    .oncePer(ImmutableSet.of(OncePer.ACCOUNT, OncePer.ADVERTISER))
                    .exclusiveGroup("acquisition")
                    .build())
            .earning(
                EarningTerms.builder()
                    .window(
                        EarningWindow.builder()
                            .starts(Anchor.FIRST_SPEND)
                            .length(Length.ofDays(30))
                            .endsWithin(new Within(Anchor.ACCOUNT_CREATED, Length.ofDays(60)))
                            .build())
                    .scope(auctions)
                    .pays(Pays.HIGHEST_REACHED)
                    .resolves(Resolves.AT_ONCE_IF_TOP)
                    .grace(Length.ofDays(2))
                    .tier(Tier.of("USD 100", "USD 100"))
                    .tier(Tier.of("USD 500", "USD 500"))
                    .build())
            .credit(
                CreditTerms.builder()
                    .issueDelay(Length.ofDays(1))
                    .validFor(Length.ofDays(30))
                    .expiresAtLatest(Instant.parse("2027-06-30T00:00:00Z"))
                    .covers(auctions)
                    .build())
            .build();
    assertThat(program.name()).isEqualTo("tiktok-sample");
    assertThat(program.offers()).containsExactly(expected);
  }

  @Test
  void the_tables_of_the_sample_hold_from_and_until_the_instants_they_name() {
    ScenarioFile file =
        ScenarioFile.parse(
            "s.yaml",
            "program:\n"
                + Samples.SAMPLE.indent(2)
                + """
                scenarios:
                  - name: the gates
                    account: { id: a, region: US, currency: USD, zone: UTC, industry: GAMBLING, created: 2026-01-01 }
                    campaigns:
                      - { id: norway, objective: LEAD_GENERATION, regions: ["NO"] }
                      - { id: brazil, objective: LEAD_GENERATION, regions: [BR] }
                    expect:
                      decisions:
                        - { question: DELIVER, campaign: norway, at: 2021-01-01, codes: [industry-prohibited] }
                        - { question: DELIVER, campaign: norway, at: 2020-12-31T23:59:59Z, codes: [industry-prohibited, objective-not-available] }
                        - { question: DELIVER, campaign: brazil, at: 2026-11-30T23:59:59Z, codes: [industry-prohibited, objective-not-available] }
                        - { question: DELIVER, campaign: brazil, at: 2026-12-01, codes: [industry-prohibited] }
                """,
            RuleFactories.none());
    assertThat(file.scenarios().get(0).run()).isEmpty();
    assertThat(file.scenarios().get(0).campaigns())
        .extracting(Campaign::id)
        .containsExactly(CampaignId.of("norway"), CampaignId.of("brazil"));
  }

  @Test
  void what_is_left_out_of_an_offer_that_earns_has_its_default() {
    Offer offer =
        onlyOffer(
            earnWith(
                """
                pays: EVERY_REACHED
                resolves: AT_ONCE
                tiers: { USD: [ { spend: 1, credit: 1 } ] }
                """));
    assertThat(offer.title()).isEmpty();
    assertThat(offer.source()).isEmpty();
    assertThat(offer.closesAt()).isEmpty();
    EnrolmentTerms enrolment = offer.enrolment();
    assertThat(enrolment.mode()).isEqualTo(EnrolmentMode.AUTOMATIC);
    assertThat(enrolment.regions()).isEqualTo(Selection.all());
    assertThat(enrolment.channels()).isEqualTo(Selection.all());
    assertThat(enrolment.newAdvertiser()).isEmpty();
    assertThat(enrolment.oncePer()).isEmpty();
    assertThat(enrolment.exclusiveGroup()).isEmpty();
    EarningTerms earning = offer.earning().orElseThrow();
    assertThat(earning.window().endsWithin()).isEmpty();
    assertThat(earning.scope()).isEqualTo(Scope.everything());
    assertThat(earning.grace()).isEqualTo(Length.ZERO);
    assertThat(earning.onLostProgress()).isEqualTo(OnLostProgress.KEEP);
    assertThat(earning.creditFundedCounts()).isFalse();
    assertThat(earning.match()).isEmpty();
  }

  @Test
  void what_is_left_out_of_the_terms_of_credit_has_its_default() {
    Offer offer = onlyOffer(offerWith("upfront: { USD: 50.00, JPY: 5000 }"));
    assertThat(offer.upfront()).containsEntry(USD, Money.parse("USD 50")).hasSize(2);
    CreditTerms credit = offer.credit();
    assertThat(credit.issueDelay()).isEqualTo(Length.ZERO);
    assertThat(credit.validFor()).isEmpty();
    assertThat(credit.expiresAtLatest()).isEmpty();
    assertThat(credit.covers()).isEqualTo(Scope.everything());
    assertThat(credit.assignedOnly()).isFalse();
    assertThat(credit.share()).isEqualTo(Percent.HUNDRED);
    assertThat(credit.priority()).isEqualTo(100);
    assertThat(parse("program: p").offers()).isEmpty();
  }

  @Test
  void a_percentage_has_a_minimum_and_a_cap_in_each_currency() {
    Offer offer =
        onlyOffer(
            earnWith(
                """
                pays: PERCENT
                resolves: AT_CLOSE
                on-lost-progress: REVOKE_UNUSED
                credit-funded-counts: true
                basis: SETTLED
                percent: 12.5
                minimum: { USD: 100, EUR: 90 }
                cap: { USD: 1000 }
                """));
    EarningTerms earning = offer.earning().orElseThrow();
    assertThat(earning.tiers().isEmpty()).isTrue();
    assertThat(earning.match().orElseThrow().percent()).hasToString("12.5");
    assertThat(earning.match().orElseThrow().minimum()).hasSize(2);
    assertThat(earning.match().orElseThrow().cap()).containsEntry(USD, Money.parse("USD 1000"));
    assertThat(earning.onLostProgress()).isEqualTo(OnLostProgress.REVOKE_UNUSED);
    assertThat(earning.creditFundedCounts()).isTrue();
    assertThat(earning.basis()).isEqualTo(Basis.SETTLED);
  }

  @Test
  void dates_are_midnight_utc_and_offsets_are_understood() {
    assertThat(onlyOffer(offerWith("closes: 2026-06-30\nupfront: { USD: 1 }")).closesAt())
        .contains(Instant.parse("2026-06-30T00:00:00Z"));
    assertThat(
            onlyOffer(offerWith("closes: 2026-06-30T01:30:00+02:00\nupfront: { USD: 1 }"))
                .closesAt())
        .contains(Instant.parse("2026-06-29T23:30:00Z"));
  }

  @Test
  void json_is_understood() {
    String json =
        """
        {"program": "p", "offers": [
        \t{"offer": "o1", "version": 1, "opens": "2026-01-01", "upfront": {"USD": "50.00"},
        \t "enrol": {"regions": ["NO"], "once-per": []},
        \t "credit": {"covers": {"objectives": ["TRAFFIC"], "campaigns": "ASSIGNED"}, "share": 50}}]}
        """;
    Offer offer = onlyOffer(json);
    assertThat(offer.enrolment().regions()).isEqualTo(Selection.of(Region.of("NO")));
    assertThat(offer.credit().assignedOnly()).isTrue();
    assertThat(offer.credit().share()).isEqualTo(Percent.of(50));
    assertThat(offer.credit().covers().objectives())
        .isEqualTo(Selection.of(Objective.of("TRAFFIC")));
  }

  @Test
  void a_file_is_read_as_its_text_is(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("sample.yaml"), Samples.SAMPLE);
    assertThat(ProgramFile.read(file).offers()).isEqualTo(parse(Samples.SAMPLE).offers());
    Files.writeString(file, "program: p\noffer: []\n");
    problemsOf(() -> ProgramFile.read(file))
        .containsExactly(file + ":2:1: offer: unknown key `offer`; did you mean `offers`?");
  }

  @Test
  void a_file_that_cannot_be_read_is_no_invalid_file(@TempDir Path folder) {
    assertThatThrownBy(() -> ProgramFile.read(folder.resolve("missing.yaml")))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> ProgramFile.read(folder)).isInstanceOf(UncheckedIOException.class);
  }
}
