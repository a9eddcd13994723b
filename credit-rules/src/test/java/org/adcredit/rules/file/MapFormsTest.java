// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.Allocation;
import org.adcredit.rules.BurnOrder;
import org.adcredit.rules.Contribution;
import org.adcredit.rules.Exclusion;
import org.adcredit.rules.NextTier;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.OfferStatus;
import org.adcredit.rules.Refusal;
import org.adcredit.rules.Rejection;
import org.adcredit.rules.RejectionCode;
import org.adcredit.rules.Statement;
import org.adcredit.rules.TierReached;
import org.adcredit.rules.Totals;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The maps of answers and statements, whole, and what each of their keys is needed for. */
class MapFormsTest {
  private static final OfferId WELCOME = OfferId.of("welcome");
  private static final CampaignId C1 = CampaignId.of("c1");
  private static final EntryId E1 = EntryId.of("e1");

  private static Instant day(int day) {
    return Instant.parse("2026-03-%02dT00:00:00Z".formatted(day));
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static final ImmutableMap<Remedy, String> REMEDIES =
      ImmutableMap.<Remedy, String>builder()
          .put(new Remedy.Wait(day(1)), "{remedy=WAIT, until=2026-03-01T00:00:00Z}")
          .put(
              new Remedy.ObtainApproval(Industry.of("LEGAL"), Region.of("US")),
              "{remedy=OBTAIN_APPROVAL, industry=LEGAL, region=US}")
          .put(
              new Remedy.ChooseObjective(
                  ImmutableSortedSet.of(Objective.of("REACH"), Objective.of("TRAFFIC"))),
              "{remedy=CHOOSE_OBJECTIVE, anyOf=[REACH, TRAFFIC]}")
          .put(
              new Remedy.Spend(usd("0.01"), Optional.of(day(2))),
              "{remedy=SPEND, more=USD 0.01, before=2026-03-02T00:00:00Z}")
          .put(
              new Remedy.Settle(usd("0.02"), Optional.of(day(3))),
              "{remedy=SETTLE, more=USD 0.02, before=2026-03-03T00:00:00Z}")
          .put(new Remedy.Assign(WELCOME, C1), "{remedy=ASSIGN, offer=welcome, campaign=c1}")
          .put(
              new Remedy.ProvideFact("account.history"),
              "{remedy=PROVIDE_FACT, name=account.history}")
          .put(
              new Remedy.Act("ask", "ask somebody"),
              "{remedy=ACT, code=ask, sentence=ask somebody}")
          .put(Remedy.permanent(), "{remedy=PERMANENT}")
          .buildOrThrow();

  private static Finding finding() {
    return Finding.builder("spend-threshold", "spend-below-threshold")
        .verdict(Verdict.UNKNOWN)
        .message("short")
        .observed("499.99")
        .required("500.00")
        .shortfall(usd("0.01"))
        .disclosure(Finding.Disclosure.STAFF)
        .putValue("spend", "USD 499.99")
        .addAllRemedies(REMEDIES.keySet())
        .build();
  }

  private static CreditBalance credit() {
    return CreditBalance.builder()
        .offer(WELCOME)
        .number(2)
        .amount(usd("100"))
        .resolvedAt(day(1))
        .issuedAt(day(2))
        .expiresAt(day(3))
        .used(usd("10"))
        .remaining(usd("20"))
        .lapsed(usd("30"))
        .revoked(usd("40"))
        .status(CreditStatus.EXPIRED)
        .build();
  }

  private static Decision decision() {
    OfferPosition position =
        OfferPosition.builder()
            .since(day(1))
            .enrolledAt(day(2))
            .invalidated(true)
            .windowStart(day(3))
            .windowEnd(day(4))
            .qualifying(usd("57.20"))
            .addCredits(credit())
            .putAssigned(C1, day(5))
            .addConflicts(OfferId.of("other"))
            .lastSpendAt(day(6))
            .build();
    return Decision.told(
        Optional.of(Question.COVER),
        EligibilityRequest.builder()
            .account(Facts.account())
            .campaign(Facts.campaign("c1", "TRAFFIC", "US", "CA"))
            .region(Region.of("CA"))
            .at(day(7))
            .asOf(day(8))
            .spend(usd("499.99"))
            .position(position)
            .build(),
        ImmutableList.of(finding()),
        Optional.of(day(9)));
  }

  private static Statement statement() {
    Totals totals = new Totals(usd("60"), usd("20"), usd("40"));
    return Statement.builder()
        .account(Facts.account().id())
        .asOf(day(20))
        .currency(Currency.getInstance("USD"))
        .provisional(true)
        .nextChangeAt(day(21))
        .totals(totals)
        .campaigns(ImmutableSortedMap.of(C1, totals))
        .addOffers(
            OfferStatement.builder()
                .offer(WELCOME)
                .status(OfferStatus.EARNING)
                .enrolledAt(day(1))
                .windowStart(day(2))
                .windowEnd(day(3))
                .closesAt(day(4))
                .qualifying(usd("57.20"))
                .reached(usd("50"))
                .next(new NextTier(usd("100"), usd("30"), usd("42.80")))
                .addRefusals(new Refusal(E1, day(5), ImmutableList.of(finding())))
                .build())
        .addCredits(credit())
        .addExcluded(
            new Exclusion(Question.EARN, "not-open", C1, Optional.of(WELCOME), usd("7"), 3))
        .addExcluded(
            new Exclusion(Question.DELIVER, "prohibited", C1, Optional.empty(), usd("8"), 4))
        .addRejected(new Rejection(E1, day(6), RejectionCode.OUT_OF_ORDER, "too early"))
        .allocations(
            ImmutableList.of(
                new Allocation(
                    EntryId.of("k1"), E1, C1, WELCOME, 2, usd("-5"), BurnOrder.BURN_ORDER_1)))
        .tiersReached(
            ImmutableList.of(new TierReached(WELCOME, usd("50"), E1, day(7), usd("57.20"))))
        .contributions(
            ImmutableList.of(
                new Contribution(
                    WELCOME,
                    E1,
                    EntryId.of("e2"),
                    C1,
                    day(8),
                    usd("60"),
                    usd("2.80"),
                    usd("57.20"),
                    usd("57.21"))))
        .build();
  }

  @TestFactory
  Stream<DynamicTest> a_remedy_says_of_which_kind_it_is() {
    return REMEDIES.entrySet().stream()
        .map(
            remedy ->
                DynamicTest.dynamicTest(
                    remedy.getValue(),
                    () -> {
                      assertThat(remedy.getKey().asMap()).hasToString(remedy.getValue());
                      assertThat(MapReader.readRemedy(remedy.getKey().asMap()))
                          .isEqualTo(remedy.getKey());
                    }));
  }

  @Test
  void a_remedy_need_not_have_an_end() {
    for (Remedy remedy :
        List.of(
            new Remedy.Spend(usd("0.01"), Optional.empty()),
            new Remedy.Settle(usd("0.01"), Optional.empty()))) {
      assertThat(remedy.asMap()).doesNotContainKey("before");
      assertThat(MapReader.readRemedy(remedy.asMap())).isEqualTo(remedy);
    }
  }

  @Test
  void a_finding_says_everything() {
    Map<String, Object> map = new LinkedHashMap<>(finding().asMap());
    assertThat(map.remove("remedies")).hasToString(REMEDIES.values().toString());
    assertThat(map)
        .hasToString(
            "{rule=spend-threshold, code=spend-below-threshold, verdict=UNKNOWN, message=short,"
                + " observed=499.99, required=500.00, shortfall=USD 0.01, disclosure=STAFF,"
                + " values={spend=USD 499.99}}");
    assertThat(MapReader.readFinding(finding().asMap())).isEqualTo(finding());
  }

  @Test
  void a_decision_says_what_it_was_asked_of() {
    Map<String, Object> map = new LinkedHashMap<>(decision().asMap());
    assertThat(map.remove("findings")).isEqualTo(List.of(finding().asMap()));
    assertThat(map)
        .hasToString(
            "{question=COVER, verdict=UNKNOWN, request={account="
                + Facts.account().asMap()
                + ", campaign={id=c1, objective=TRAFFIC, regions=[US, CA], buying-type=AUCTION,"
                + " audience=PROSPECTING}, region=CA, at=2026-03-07T00:00:00Z,"
                + " asOf=2026-03-08T00:00:00Z, spend=USD 499.99,"
                + " position={since=2026-03-01T00:00:00Z, enrolledAt=2026-03-02T00:00:00Z,"
                + " invalidated=true, windowStart=2026-03-03T00:00:00Z,"
                + " windowEnd=2026-03-04T00:00:00Z, qualifying=USD 57.20, credits=["
                + credit().asMap()
                + "], assigned=[{campaign=c1, from=2026-03-05T00:00:00Z}], conflicts=[other],"
                + " lastSpendAt=2026-03-06T00:00:00Z}}, nextChangeAt=2026-03-09T00:00:00Z}");
    Decision read = MapReader.readDecision(decision().asMap());
    assertThat(read.request()).isEqualTo(decision().request());
    assertThat(read.asMap()).isEqualTo(decision().asMap());
  }

  @Test
  void a_decision_about_an_account_alone_says_so_by_what_it_leaves_out() {
    Decision decision =
        Decision.told(
            Optional.empty(),
            EligibilityRequest.builder().account(Facts.account()).at(day(7)).build(),
            ImmutableList.of(),
            Optional.empty());

    assertThat(decision.asMap())
        .hasToString(
            "{verdict=ELIGIBLE, request={account="
                + Facts.account().asMap()
                + ", at=2026-03-07T00:00:00Z, asOf=2026-03-07T00:00:00Z}, findings=[]}");
    assertThat(MapReader.readDecision(decision.asMap()).request()).isEqualTo(decision.request());
  }

  @Test
  void all_regions_of_a_campaign_are_those_of_the_campaign() {
    Decision decision =
        Decision.told(
            Optional.empty(),
            EligibilityRequest.builder()
                .account(Facts.account())
                .campaign(Facts.campaign("c1", "TRAFFIC", "US", "CA"))
                .at(day(7))
                .build(),
            ImmutableList.of(),
            Optional.empty());

    assertThat(decision.asMap().toString()).doesNotContain("region=CA, at");
    assertThat(MapReader.readDecision(decision.asMap()).request()).isEqualTo(decision.request());
  }

  @Test
  void a_statement_says_everything() {
    assertThat(statement().asCompleteMap())
        .hasToString(
            "{semantics=credit-semantics/1, account=a1, asOf=2026-03-20T00:00:00Z, currency=USD,"
                + " provisional=true, nextChangeAt=2026-03-21T00:00:00Z,"
                + " totals={gross=60.00, credit=20.00, cash=40.00},"
                + " campaigns=[{campaign=c1, gross=60.00, credit=20.00, cash=40.00}],"
                + " offers=[{offer=welcome, status=EARNING, enrolledAt=2026-03-01T00:00:00Z,"
                + " windowStart=2026-03-02T00:00:00Z, windowEnd=2026-03-03T00:00:00Z,"
                + " closesAt=2026-03-04T00:00:00Z, qualifying=57.20, reached=50.00,"
                + " next={spend=100.00, credit=30.00, shortfall=42.80}, refusals=[{entry=e1,"
                + " at=2026-03-05T00:00:00Z, findings=["
                + finding().asMap()
                + "]}]}], credits=[{credit=welcome/2, offer=welcome, amount=100.00,"
                + " resolvedAt=2026-03-01T00:00:00Z, issuedAt=2026-03-02T00:00:00Z,"
                + " expiresAt=2026-03-03T00:00:00Z, used=10.00, remaining=20.00, lapsed=30.00,"
                + " revoked=40.00, status=EXPIRED}], excluded=[{question=EARN, code=not-open,"
                + " campaign=c1, offer=welcome, amount=7.00, events=3}, {question=DELIVER,"
                + " code=prohibited, campaign=c1, amount=8.00, events=4}], rejected=[{entry=e1,"
                + " recordedAt=2026-03-06T00:00:00Z, code=out-of-order, message=too early}],"
                + " allocations=[{entry=k1, event=e1, campaign=c1, credit=welcome/2,"
                + " amount=-5.00, burnOrder=burn-order/1}], tiersReached=[{offer=welcome,"
                + " spend=50.00, entry=e1, at=2026-03-07T00:00:00Z, qualifying=57.20}],"
                + " contributions=[{offer=welcome, entry=e1, event=e2, campaign=c1,"
                + " deliveredAt=2026-03-08T00:00:00Z, cost=60.00, credit=2.80, amount=57.20,"
                + " qualifying=57.21}]}");
    Statement read = MapReader.readStatement(statement().asCompleteMap());
    assertThat(read).isEqualTo(statement());
    assertThat(read.asCompleteMap()).isEqualTo(statement().asCompleteMap());
  }

  @Test
  void a_statement_that_is_told_less_of_has_less() {
    Statement bare =
        Statement.builder()
            .account(Facts.account().id())
            .asOf(day(20))
            .currency(Currency.getInstance("USD"))
            .provisional(false)
            .totals(new Totals(usd("0"), usd("0"), usd("0")))
            .campaigns(ImmutableSortedMap.of())
            .build();

    assertThat(bare.allocations()).isEmpty();
    assertThat(bare.tiersReached()).isEmpty();
    assertThat(bare.contributions()).isEmpty();
    assertThat(MapReader.readStatement(bare.asCompleteMap())).isEqualTo(bare);
  }

  /** Of a whole statement and a whole decision, each value in its turn is one that it cannot be. */
  @TestFactory
  Stream<DynamicTest> each_value_must_be_of_its_kind() {
    return Stream.concat(
        spoilt(statement().asCompleteMap(), MapReader::readStatement),
        spoilt(decision().asMap(), MapReader::readDecision));
  }

  private static Stream<DynamicTest> spoilt(
      Map<String, ?> map, Function<Map<String, ?>, ?> reader) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String path : paths("", map)) {
      tests.add(
          DynamicTest.dynamicTest(
              path,
              () ->
                  assertThatExceptionOfType(InvalidFileException.class)
                      .isThrownBy(() -> reader.apply(spoil(map, path)))
                      .satisfies(
                          e ->
                              assertThat(e.problems())
                                  .extracting(Problem::path)
                                  .containsExactly(path))));
    }
    return tests.stream();
  }

  /** The paths of all values that cannot be any text: what stands for words may. */
  private static List<String> paths(String path, Object value) {
    List<String> paths = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, below) ->
              paths.addAll(paths(path.isEmpty() ? key.toString() : path + "." + key, below)));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        paths.addAll(paths(path + "[" + i + "]", list.get(i)));
      }
    }
    if (!path.isEmpty() && !isWords(path)) {
      paths.add(path);
    }
    return paths;
  }

  private static boolean isWords(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return List.of("message", "observed", "required", "rule", "sentence", "name", "zone")
            .contains(last)
        || (last.equals("code") && !path.startsWith("rejected"))
        || path.contains(".values.");
  }

  /** A list is given for text, and for a list or a map some text that none of the forms has. */
  @SuppressWarnings("unchecked") // maps have text for keys
  private static Map<String, Object> spoil(Map<String, ?> map, String path) {
    Map<String, Object> copy = new LinkedHashMap<>(map);
    int end = path.indexOf('.');
    String step = end < 0 ? path : path.substring(0, end);
    String key = step.replaceAll("\\[.*", "");
    Object value = copy.getOrDefault(key, "");
    if (step.endsWith("]")) {
      int place = Integer.parseInt(step.substring(step.indexOf('[') + 1, step.length() - 1));
      List<Object> list = new ArrayList<>((List<Object>) value);
      list.set(
          place,
          end < 0
              ? spoilt(list.get(place))
              : spoil((Map<String, ?>) list.get(place), path.substring(end + 1)));
      copy.put(key, list);
    } else if (end < 0) {
      copy.put(key, spoilt(value));
    } else {
      copy.put(key, spoil((Map<String, ?>) value, path.substring(end + 1)));
    }
    return copy;
  }

  private static Object spoilt(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? List.of(1)
        : "something else";
  }
}
