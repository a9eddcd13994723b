// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Maps in and out, and what is wrong in them. */
class MapReaderTest {
  private static final SpendEvent SPEND =
      Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 12.50");

  private static final Instant AT = Instant.parse("2026-03-10T00:00:00Z");

  private static void assertProblems(
      Map<String, ?> map, Function<Map<String, ?>, ?> reader, String... problems) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> reader.apply(map))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::toString)
                    .containsExactlyInAnyOrder(problems));
  }

  /** A copy in which a key has another value; none for null. */
  private static Map<String, Object> with(Map<String, ?> map, String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  @Test
  void facts_and_entries_have_the_keys_that_they_have_in_files() {
    assertThat(Facts.account().asMap())
        .containsOnlyKeys(
            "id",
            "advertiser",
            "region",
            "currency",
            "zone",
            "industry",
            "created",
            "channel",
            "standing",
            "approvals",
            "history",
            "first-impression",
            "redeemed",
            "advertiser-redeemed");
    assertThat(Facts.campaign().asMap())
        .containsOnlyKeys("id", "objective", "regions", "buying-type", "audience");
    assertThat(SPEND.asMap())
        .hasToString(
            "{spend=e1, campaign=c1, at=2026-03-02T10:00:00Z, cost=USD 12.50,"
                + " recorded=2026-03-02T10:00:00Z}");
    assertThat(Facts.enrolment("n1", "o1", "2026-03-01T00:00:00Z", 2).asMap())
        .hasToString(
            "{enrol=o1, id=n1, at=2026-03-01T00:00:00Z, tier=2, recorded=2026-03-01T00:00:00Z}");
    assertThat(Facts.correction("k1", "e1", "2026-03-05T00:00:00Z", "USD 2.50").asMap())
        .hasToString("{correct=k1, of=e1, amount=USD 2.50, recorded=2026-03-05T00:00:00Z}");
    assertThat(Facts.assignment("a1", "o1", "c1", "2026-03-05T00:00:00Z").asMap())
        .hasToString(
            "{assign=o1, id=a1, campaign=c1, at=2026-03-05T00:00:00Z,"
                + " recorded=2026-03-05T00:00:00Z}");
    assertThat(Facts.settlement("s1", "e1", "2026-03-05T00:00:00Z").asMap())
        .hasToString("{settle=s1, of=e1, at=2026-03-05T00:00:00Z, recorded=2026-03-05T00:00:00Z}");
  }

  @Test
  void why_an_offer_was_invalidated_may_be_any_text() {
    for (String because : List.of("", " ", "null", "billing transferred")) {
      Invalidation entry =
          Invalidation.builder()
              .from(Facts.invalidation("i1", "o1", "2026-03-05T00:00:00Z"))
              .because(because)
              .build();

      assertThat(MapReader.readEntry(entry.asMap())).isEqualTo(entry);
    }
  }

  @Test
  void what_is_not_known_is_left_out_and_what_is_known_not_to_be_is_said() {
    Account account =
        Facts.accountBuilder()
            .approvals(Optional.empty())
            .history(Occurrence.unknown())
            .firstImpression(Occurrence.never())
            .build();

    assertThat(account.asMap())
        .doesNotContainKeys("approvals", "history")
        .containsEntry("first-impression", "none");
    assertThat(MapReader.readAccount(account.asMap())).isEqualTo(account);
  }

  @Test
  void an_interval_without_a_beginning_says_so() {
    IndustryApproval always =
        new IndustryApproval(Industry.of("LEGAL"), Region.of("US"), Interval.always());
    Settlement all =
        Settlement.builder().id(EntryId.of("s1")).at(AT).period(Interval.always()).build();

    assertThat(always.asMap()).hasToString("{industry=LEGAL, region=US, from=..}");
    assertThat(MapReader.readApproval(always.asMap())).isEqualTo(always);
    assertThat(MapReader.readEntry(all.asMap())).isEqualTo(all);
  }

  @Test
  void a_result_of_a_thousand_million_digits_is_written_short_and_left_out_when_read() {
    SpendEvent event =
        SpendEvent.builder()
            .from(SPEND)
            .putResult("clicks", new BigDecimal("3"))
            .putResult("hostile", new BigDecimal("1E+1000000000"))
            .putResult("small", new BigDecimal("1E-1000000000"))
            .putResult("long", new BigDecimal("1234567890123456789012345678901"))
            .build();

    assertThat(event.asMap().get("results"))
        .hasToString(
            "{clicks=3, hostile=1E+1000000000, small=1E-1000000000,"
                + " long=1234567890123456789012345678901}");
    assertThat(((SpendEvent) MapReader.readEntry(event.asMap())).results())
        .containsOnlyKeys("clicks", "long");
  }

  @Test
  void all_problems_are_told_with_their_paths() {
    Map<String, Object> map = new LinkedHashMap<>(Facts.campaign().asMap());
    map.put("objective", "lead generation");
    map.put("regions", List.of("US", "atlantis"));
    map.put("audiense", "RETARGETING");

    assertProblems(
        map,
        MapReader::readCampaign,
        "objective: objective must be in upper snake case, such as LEAD_GENERATION: lead generation",
        "regions[1]: region must be an ISO 3166-1 alpha-2 code such as US: atlantis",
        "audiense: unknown key `audiense`; did you mean `audience`?");
  }

  @Test
  void an_amount_names_its_currency_and_is_no_binary_fraction() {
    assertProblems(
        with(SPEND.asMap(), "cost", "12.50"),
        MapReader::readEntry,
        "cost: must name its currency, since that of the account is not known: 12.50");
    assertProblems(
        with(SPEND.asMap(), "cost", 12.5),
        MapReader::readEntry,
        "cost: must be text, such as \"USD 12.50\", not a binary fraction: 12.5");
    assertProblems(
        with(SPEND.asMap(), "cost", 12.5f),
        MapReader::readEntry,
        "cost: must be text, such as \"USD 12.50\", not a binary fraction: 12.5");
  }

  @Test
  void numbers_that_are_exact_are_as_good_as_text() {
    Map<String, ?> map = Facts.enrolment("n1", "o1", "2026-03-01T00:00:00Z", 2).asMap();
    for (Object two :
        List.of(2, 2L, (short) 2, (byte) 2, BigInteger.TWO, new BigDecimal("2"), "2")) {
      assertThat(MapReader.readEntry(with(map, "tier", two)))
          .isEqualTo(Facts.enrolment("n1", "o1", "2026-03-01T00:00:00Z", 2));
    }
    assertProblems(
        with(map, "tier", new BigDecimal("1E+1001")),
        MapReader::readEntry,
        "tier: is a number of more than 1000 digits");
    assertProblems(
        with(map, "tier", new BigInteger("9".repeat(1_001))),
        MapReader::readEntry,
        "tier: is a number of more than 1000 digits");
    assertProblems(
        with(map, "tier", new BigInteger("9".repeat(1_000))),
        MapReader::readEntry,
        "tier: must be a whole number from 1 on: " + "9".repeat(60) + "…");
    assertProblems(
        with(map, "tier", new BigDecimal("1E+1000")),
        MapReader::readEntry,
        "tier: must be a whole number from 1 on: 1" + "0".repeat(59) + "…");
  }

  @Test
  void a_key_that_is_null_is_as_good_as_absent() {
    Map<String, Object> map = new HashMap<>(SPEND.asMap());
    map.put("region", null);
    assertThat(MapReader.readEntry(map)).isEqualTo(SPEND);

    map.put("campaign", null);
    assertProblems(map, MapReader::readEntry, "has no key `campaign`");
    assertProblems(
        with(Facts.campaign().asMap(), "regions", Collections.singletonList(null)),
        MapReader::readCampaign,
        "regions[0]: must not be null");
  }

  @Test
  void what_no_json_has_is_refused() {
    assertProblems(
        with(SPEND.asMap(), "at", AT),
        MapReader::readEntry,
        "at: must be text, a whole number, a truth value, a list or a map, not a"
            + " java.time.Instant");
    Map<Object, Object> results = new HashMap<>();
    results.put(1, 2);
    assertProblems(
        with(SPEND.asMap(), "results", results),
        MapReader::readEntry,
        "results: has a key that is not text: 1");
  }

  @Test
  void a_map_that_holds_itself_is_refused() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("results", map);
    List<Object> list = new ArrayList<>();
    list.add(list);

    assertProblems(
        map,
        MapReader::readEntry,
        "results.".repeat(32) + "results: must not lie more than 32 maps and lists deep");
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> MapReader.readEntry(Map.of("spend", list)))
        .withMessageEndingWith("must not lie more than 32 maps and lists deep");
  }

  @Test
  void as_deep_as_that_is_read() {
    Map<String, Object> map = Map.of();
    for (int i = 0; i < 32; i++) {
      map = Map.of("results", map);
    }
    assertProblems(
        map,
        MapReader::readEntry,
        "must have one of the keys enrol, spend, correct, settle, assign, invalidate");
  }

  @Test
  void a_map_of_more_than_two_million_values_is_refused() {
    assertProblems(
        Map.of("spend", Collections.nCopies(2_000_001, "x")),
        MapReader::readEntry,
        "spend[1999999]: there must not be more than two million values");
  }

  private static Decision decision() {
    return RuleChain.of(EligibilityRules.spendThreshold(Money.parse("USD 500.00")))
        .decide(
            Question.AWARD,
            EligibilityRequest.builder()
                .account(Facts.account())
                .at(AT)
                .spend(Money.parse("USD 499.99"))
                .build());
  }

  @Test
  void a_decision_that_is_read_answers_as_it_did() {
    Decision read = MapReader.readDecision(decision().asMap());

    assertThat(read.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(read.findings())
        .extracting(Finding::shortfall)
        .containsExactly(Optional.of(Money.parse("USD 0.01")));
    assertThat(read.nextChangeAt()).isEmpty();
    assertThat(read).hasToString(decision().toString());
  }

  @Test
  void a_decision_may_have_a_time_of_change_and_be_a_yes() {
    Decision told =
        Decision.told(Optional.empty(), decision().request(), ImmutableList.of(), Optional.of(AT));

    assertThat(told.isEligible()).isTrue();
    assertThat(told.nextChangeAt()).hasValue(AT);
    assertThat(MapReader.readDecision(told.asMap()).asMap()).isEqualTo(told.asMap());
    assertThat(told.asMap()).doesNotContainKey("question");
  }

  @Test
  void a_verdict_that_is_not_that_of_the_findings_is_refused() {
    assertProblems(
        with(decision().asMap(), "verdict", "ELIGIBLE"),
        MapReader::readDecision,
        "verdict: must be that of the findings, which is INELIGIBLE: ELIGIBLE");
  }

  @Test
  void a_finding_without_a_remedy_or_with_a_bad_code_is_refused_with_its_path() {
    Map<String, Object> finding =
        new LinkedHashMap<>(decision().findings().iterator().next().asMap());
    finding.put("remedies", List.of());
    assertProblems(
        with(decision().asMap(), "findings", List.of(finding)),
        MapReader::readDecision,
        "findings[0]: a finding must say what would change it, if only Remedy.permanent():"
            + " spend-below-threshold");
    assertProblems(
        with(finding, "remedies", List.of(Map.of("remedy", "PRAY"))),
        MapReader::readFinding,
        "remedies[0].remedy: must be WAIT, OBTAIN_APPROVAL, CHOOSE_OBJECTIVE, SPEND, SETTLE,"
            + " ASSIGN, PROVIDE_FACT, ACT or PERMANENT: PRAY");
  }

  @Test
  void what_belongs_to_another_kind_of_remedy_is_refused() {
    assertProblems(
        Map.of("remedy", "PERMANENT", "until", "2026-01-01T00:00:00Z"),
        MapReader::readRemedy,
        "until: unknown key `until`; understood are remedy");
    assertThat(MapReader.readRemedy(Map.of("remedy", "PERMANENT"))).isEqualTo(Remedy.permanent());
  }

  private static CreditBalance credit() {
    Money fifty = Money.parse("USD 50.00");
    return CreditBalance.builder()
        .offer(OfferId.of("a/b"))
        .number(2)
        .amount(fifty)
        .resolvedAt(AT)
        .issuedAt(AT)
        .used(Money.parse("USD 20.00"))
        .remaining(Money.parse("USD 30.00"))
        .lapsed(Money.zero(fifty.currency()))
        .revoked(Money.zero(fifty.currency()))
        .status(CreditStatus.AVAILABLE)
        .build();
  }

  @Test
  void a_credit_is_the_sum_of_its_parts() {
    assertThat(MapReader.readCredit(credit().asMap())).isEqualTo(credit());
    assertProblems(
        with(credit().asMap(), "used", "USD 20.01"),
        MapReader::readCredit,
        "amount: must be used + remaining + lapsed + revoked, which is USD 50.01: USD 50.00");
    assertProblems(
        with(credit().asMap(), "used", "EUR 20.00"),
        MapReader::readCredit,
        "amount: must be used + remaining + lapsed + revoked, which cannot be added up: USD 50.00");
    assertProblems(
        with(
            with(credit().asMap(), "used", "USD 9223372036854.775807"),
            "remaining",
            "USD 9223372036854.775807"),
        MapReader::readCredit,
        "amount: must be used + remaining + lapsed + revoked, which cannot be added up: USD 50.00");
  }

  @Test
  void the_name_of_a_credit_is_its_offer_and_its_number() {
    for (String name : List.of("a/b", "a/b/0", "a/b/-1", "/2", "2", "a/b/x")) {
      assertProblems(
          with(credit().asMap(), "credit", name),
          MapReader::readCredit,
          "credit: must be an offer, a slash and a number from 1 on: " + name);
    }
    assertProblems(
        with(credit().asMap(), "credit", "a/c/2"),
        MapReader::readCredit,
        "offer: must be that of the credit, which is a/c/2: a/b");
  }

  private static Statement statement() {
    return ProgramFile.parse("p.yaml", Samples.SAMPLE, RuleFactories.none())
        .statement(
            Facts.account(),
            ImmutableList.<Campaign>of(Facts.campaign()),
            ImmutableList.<JournalEntry>of(SPEND),
            AT);
  }

  @Test
  void a_statement_adds_up() {
    Map<String, Object> map = statement().asCompleteMap();

    assertThat(MapReader.readStatement(map)).isEqualTo(statement());
    assertProblems(
        with(map, "totals", Map.of("gross", "12.50", "credit", "0.01", "cash", "12.50")),
        MapReader::readStatement,
        "totals.gross: must be credit + cash, which is USD 12.51: USD 12.50");
  }

  @Test
  void a_statement_that_does_not_tell_all_is_not_read() {
    assertProblems(
        statement().asMap(),
        MapReader::readStatement,
        "has no key `semantics`",
        "has no key `allocations`",
        "has no key `tiersReached`",
        "has no key `contributions`",
        "offers[0]: has no key `refusals`");
  }

  @Test
  void a_statement_of_other_semantics_is_refused() {
    assertThat(statement().asCompleteMap()).containsEntry("semantics", "credit-semantics/1");
    assertProblems(
        with(statement().asCompleteMap(), "semantics", "credit-semantics/2"),
        MapReader::readStatement,
        "semantics: must be credit-semantics/1, which is what this version of the library knows:"
            + " credit-semantics/2");
  }

  @Test
  void an_amount_of_a_statement_is_in_its_currency() {
    assertProblems(
        with(
            statement().asCompleteMap(),
            "totals",
            Map.of("gross", "EUR 12.50", "credit", "0", "cash", "12.50")),
        MapReader::readStatement,
        "totals.gross: must be a decimal number such as 12.50: EUR 12.50");
  }
}
