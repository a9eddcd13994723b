// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import org.adcredit.rules.terms.Offer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of all codes in all languages, held against what the project's scenarios bring up. */
class TextsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Pattern VALUE = Pattern.compile("\\{([a-z-]+)\\}");
  private static final ImmutableList<String> PARTS =
      ImmutableList.of("message", "observed", "required");

  /** Every code of a built-in rule, and that of the rule on content. */
  private static final ImmutableSet<String> CODES =
      ImmutableSet.of(
          "offer-not-open-yet",
          "offer-closed",
          "billing-region-not-eligible",
          "currency-not-offered",
          "signup-channel-not-eligible",
          "payment-failed",
          "account-suspended",
          "account-too-old",
          "recent-spend",
          "first-impression-unknown",
          "history-unknown",
          "already-redeemed",
          "another-offer-active",
          "industry-prohibited",
          "industry-approval-missing",
          "industry-approval-not-in-force",
          "approvals-unknown",
          "objective-not-available",
          "objective-unknown",
          "not-enrolled",
          "before-enrolment",
          "offer-invalidated",
          "before-window",
          "after-window",
          "no-earning",
          "objective-not-covered",
          "region-not-covered",
          "buying-type-not-covered",
          "spend-below-threshold",
          "spend-unknown",
          "no-credit",
          "credit-not-effective-yet",
          "credit-exhausted",
          "credit-expired",
          "credit-revoked",
          "not-assigned",
          "content-not-approved");

  private static final Set<Finding> FINDINGS = new LinkedHashSet<>();

  @BeforeAll
  static void findings_of_the_scenarios_are_collected() throws IOException {
    try (Stream<Path> files = Files.walk(Call.examples().resolve("programs"))) {
      files
          .filter(file -> file.toString().endsWith(".scenarios.yaml"))
          .flatMap(file -> ScenarioFile.read(file, KnownRules.FACTORIES).scenarios().stream())
          .forEach(TextsTest::collect);
    }
    Scenario any =
        ScenarioFile.read(Call.sample("sample.scenarios.yaml"), KnownRules.FACTORIES)
            .scenarios()
            .get(0);
    // What no question of a ledger about the present brings up.
    FINDINGS.addAll(
        EligibilityRules.spendThreshold(Money.parse("USD 100.00")).assess(request(any, 0, 0)));
    FINDINGS.addAll(EligibilityRules.enrolment(OfferId.of("welcome")).assess(request(any, 1, 1)));
    FINDINGS.addAll(
        EligibilityRules.earningWindow(any.program().offers().get(0)).assess(request(any, 0, 1)));
    FINDINGS.addAll(
        EligibilityRules.creditAssignment(OfferId.of("welcome")).assess(request(any, 0, 1)));
  }

  /**
   * A request of an account that enrolled, and whose window and assignment start, so many seconds
   * later.
   */
  private static EligibilityRequest request(Scenario any, int enrolled, int starts) {
    Instant at = any.account().createdAt();
    return EligibilityRequest.builder()
        .account(any.account())
        .campaign(any.campaigns().get(0))
        .at(at)
        .position(
            OfferPosition.builder()
                .enrolledAt(at.plusSeconds(enrolled))
                .windowStart(at.plusSeconds(starts))
                .assigned(Map.of(any.campaigns().get(0).id(), at.plusSeconds(starts)))
                .build())
        .build();
  }

  /** Before the first entry, after each of the first ones, and at the end. */
  private static void collect(Scenario scenario) {
    TreeSet<Instant> instants = new TreeSet<>();
    scenario.journal().stream().map(JournalEntry::recordedAt).limit(6).forEach(instants::add);
    scenario.asOf().ifPresent(instants::add);
    instants.add(scenario.account().createdAt());
    instants.add(instants.last().plusSeconds(86_400 * 90));
    for (Instant at : instants) {
      Ledger ledger =
          scenario
              .program()
              .replay(scenario.account(), scenario.campaigns(), scenario.journal(), at);
      for (Campaign campaign : scenario.campaigns()) {
        add(scenario.program().delivery(scenario.account(), campaign, at));
        for (Offer offer : scenario.program().offers()) {
          add(scenario.program().scope(offer.id(), scenario.account(), campaign, at));
          add(ledger.earning(offer.id(), campaign.id(), at));
          add(ledger.coverage(offer.id(), campaign.id(), at));
        }
      }
      for (Offer offer : scenario.program().offers()) {
        add(ledger.enrolment(offer.id(), at));
        add(ledger.award(offer.id(), at));
      }
    }
  }

  private static void add(Decision decision) {
    FINDINGS.addAll(decision.findings());
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    String suffix = language == Language.EN ? "" : "_" + language.locale().getLanguage();
    try (InputStream in = Texts.class.getResourceAsStream("texts" + suffix + ".properties")) {
      texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Set<String> names(String text) {
    return new TreeSet<>(VALUE.matcher(text).results().map(result -> result.group(1)).toList());
  }

  private static Stream<Remedy.Act> acts() {
    return FINDINGS.stream()
        .flatMap(finding -> finding.remedies().stream())
        .filter(Remedy.Act.class::isInstance)
        .map(Remedy.Act.class::cast);
  }

  @Test
  void the_scenarios_bring_up_every_code_and_what_is_to_be_done() {
    assertThat(FINDINGS.stream().map(Finding::code).collect(ImmutableSet.toImmutableSet()))
        .containsAll(CODES);
    assertThat(acts().map(Remedy.Act::code).distinct()).hasSize(8);
  }

  @ParameterizedTest
  @EnumSource
  void every_code_has_texts_with_exactly_the_values_of_its_findings(Language language)
      throws IOException {
    Properties texts = texts(language);
    SetMultimap<String, String> values = LinkedHashMultimap.create();
    FINDINGS.forEach(finding -> values.putAll(finding.code(), finding.values().keySet()));

    for (String code : CODES) {
      Set<String> used = new TreeSet<>();
      for (String part : PARTS) {
        assertThat(texts).as(code).containsKey(code + "." + part);
        used.addAll(names(texts.getProperty(code + "." + part)));
      }
      assertThat(used).as(code).isEqualTo(new TreeSet<>(values.get(code)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_the_same_texts_with_the_same_values(Language language)
      throws IOException {
    Properties english = texts(Language.EN);
    Properties texts = texts(language);

    assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : texts.stringPropertyNames()) {
      assertThat(names(texts.getProperty(key))).as(key).isEqualTo(names(english.getProperty(key)));
      assertThat(texts.getProperty(key).trim()).as(key).isNotEmpty();
    }
    assertThat(texts.stringPropertyNames())
        .containsAll(acts().map(act -> "remedy.act." + act.code()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void no_value_is_left_out_of_what_is_said(Language language) {
    Texts texts = Texts.of(language);

    assertThat(FINDINGS)
        .allSatisfy(
            finding -> {
              String said =
                  String.join(
                      "\n",
                      texts.message(finding),
                      texts.observed(finding),
                      texts.required(finding));
              assertThat(said).doesNotContain("{").doesNotContain("|");
              assertThat(finding.values().values())
                  .allSatisfy(value -> assertThat(said).contains(value));
              assertThat(texts.remedy(finding, NEW_YORK))
                  .doesNotContain("{")
                  .doesNotContain("|")
                  .isNotBlank();
            });
  }

  @Test
  void in_english_a_finding_is_told_in_its_own_words() {
    Texts texts = Texts.of(Language.EN);

    assertThat(FINDINGS)
        .allSatisfy(
            finding -> {
              assertThat(texts.message(finding)).isEqualTo(finding.message());
              assertThat(texts.observed(finding)).isEqualTo(finding.observed());
              assertThat(texts.required(finding)).isEqualTo(finding.required());
            });
    assertThat(acts().distinct())
        .allSatisfy(
            act ->
                assertThat(
                        FINDINGS.stream()
                            .filter(finding -> finding.remedies().equals(List.of(act)))
                            .map(finding -> texts.remedy(finding, NEW_YORK)))
                    .containsOnly(act.sentence()));
  }

  @Test
  void from_right_to_left_every_value_keeps_its_own_direction() {
    Texts texts = Texts.of(Language.AR);
    Pattern isolate = Pattern.compile("\u2068([^\u2068\u2069]*)\u2069");

    assertThat(FINDINGS)
        .allSatisfy(
            finding -> {
              for (String said :
                  List.of(
                      texts.message(finding),
                      texts.observed(finding),
                      texts.remedy(finding, NEW_YORK))) {
                String around = isolate.matcher(said).replaceAll("");
                assertThat(around).doesNotContainPattern("[A-Za-z0-9\u2068\u2069]");
              }
              assertThat(
                      isolate
                          .matcher(texts.message(finding))
                          .results()
                          .map((MatchResult result) -> result.group(1)))
                  .allMatch(value -> finding.values().containsValue(value));
            });
  }

  @Test
  void a_value_cannot_end_its_isolate() {
    assertThat(Texts.of(Language.AR).value("a\u2069b\u202E"))
        .isEqualTo("\u2068a\\u2069b\\u202e\u2069");
    assertThat(Texts.of(Language.DE).value("a\u202Eb")).isEqualTo("a\\u202eb");
  }

  @Test
  void the_default_locale_is_not_read() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(Texts.of(Language.EN).say("remedy.permanent")).isEqualTo("nothing changes this");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_code_that_has_no_text_is_told_as_its_rule_tells_it() {
    Finding own =
        Finding.builder("own", "own-code")
            .message("it is not so")
            .observed("this")
            .required("that")
            .addRemedies(new Remedy.Act("own-act", "do it"), Remedy.permanent())
            .build();
    Finding borrowed =
        Finding.builder("own", "not-enrolled")
            .message("it is not held")
            .observed("this")
            .required("that")
            .addRemedies(new Remedy.Act("enrol", "enrol it"))
            .build();
    Texts texts = Texts.of(Language.DE);

    assertThat(texts.message(own)).isEqualTo("it is not so");
    assertThat(texts.observed(own)).isEqualTo("this");
    assertThat(texts.required(own)).isEqualTo("that");
    assertThat(texts.remedy(own, NEW_YORK)).isEqualTo("do it, oder daran ändert nichts etwas");
    assertThat(texts.message(borrowed)).isEqualTo("it is not held");
    assertThat(texts.remedy(borrowed, NEW_YORK)).isEqualTo("enrol it");
  }

  @Test
  void an_instant_is_told_by_the_clocks_of_the_account() {
    assertThat(Texts.local(Instant.parse("2026-03-14T04:00:00Z"), NEW_YORK))
        .isEqualTo("2026-03-14 00:00 America/New_York");
    assertThat(Texts.local(Instant.parse("2026-03-14T04:00:01Z"), NEW_YORK))
        .isEqualTo("2026-03-14 00:00:01 America/New_York");
    assertThat(Texts.local(Instant.parse("2026-11-01T05:30:00Z"), NEW_YORK))
        .isEqualTo("2026-11-01 01:30 -04:00 America/New_York");
    assertThat(Texts.local(Instant.parse("2026-11-01T06:30:00Z"), NEW_YORK))
        .isEqualTo("2026-11-01 01:30 -05:00 America/New_York");
    assertThat(Texts.amount(Money.parse("USD 42.8"))).isEqualTo("42.80 USD");
  }
}
