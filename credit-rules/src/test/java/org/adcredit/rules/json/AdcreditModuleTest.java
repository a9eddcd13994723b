// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Statement;
import org.adcredit.rules.Totals;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How Jackson writes and reads, and what it refuses. */
class AdcreditModuleTest {
  private static final SpendEvent SPEND =
      Facts.spend("e1", "c1", "2026-03-02T10:00:00Z", "USD 12.50");

  private static final String SPEND_JSON =
      "{\"spend\":\"e1\",\"campaign\":\"c1\",\"at\":\"2026-03-02T10:00:00Z\","
          + "\"cost\":\"USD 12.50\",\"recorded\":\"2026-03-02T10:00:00Z\"}";

  private final ObjectMapper mapper = mapper();

  private static ObjectMapper mapper() {
    return new ObjectMapper().registerModule(new AdcreditModule());
  }

  private void assertRefused(String json, Class<?> type, String message) {
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> mapper.readValue(json, type))
        .satisfies(e -> assertThat(e.getOriginalMessage()).isEqualTo(message));
  }

  @Test
  void spend_is_written_with_instants_and_amounts_as_text() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(SPEND)).isEqualTo(SPEND_JSON);
    assertThat(mapper.readValue(SPEND_JSON, SpendEvent.class)).isEqualTo(SPEND);
  }

  @Test
  void numbers_and_truth_values_are_written_as_such() throws JsonProcessingException {
    assertThat(mapper.writeValueAsString(Facts.enrolment("n1", "o1", "2026-03-01T00:00:00Z", 2)))
        .contains("\"tier\":2,");
  }

  @Test
  void the_module_is_found() throws JsonProcessingException {
    ObjectMapper found = new ObjectMapper().findAndRegisterModules();

    assertThat(found.getRegisteredModuleIds()).contains(AdcreditModule.class.getName());
    assertThat(found.writeValueAsString(SPEND)).isEqualTo(SPEND_JSON);
    int modules = found.getRegisteredModuleIds().size();
    assertThat(found.registerModule(new AdcreditModule()).getRegisteredModuleIds())
        .as("found and registered, it is there once")
        .hasSize(modules);
  }

  @Test
  void text_forms_may_be_keys_of_maps() throws JsonProcessingException {
    Map<Region, Money> map = Map.of(Region.of("US"), Money.parse("USD 12.50"));
    String json = mapper.writeValueAsString(map);

    assertThat(json).isEqualTo("{\"US\":\"USD 12.50\"}");
    assertThat(mapper.readValue(json, new TypeReference<Map<Region, Money>>() {})).isEqualTo(map);
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(
            () ->
                mapper.readValue("{\"usa\":\"USD 1\"}", new TypeReference<Map<Region, Money>>() {}))
        .withMessageStartingWith("region must be an ISO 3166-1 alpha-2 code such as US: usa");
  }

  @Test
  void facts_may_stand_within_other_objects() throws JsonProcessingException {
    String json =
        mapper.writeValueAsString(Map.of("campaigns", List.of(Facts.campaign(), Facts.campaign())));

    assertThat(mapper.readValue(json, new TypeReference<Map<String, List<Campaign>>>() {}))
        .isEqualTo(Map.of("campaigns", List.of(Facts.campaign(), Facts.campaign())));
  }

  @Test
  void what_is_wrong_is_told_line_by_line_with_its_path() {
    assertRefused(
        SPEND_JSON.replace("USD 12.50", "12.50").replace("\"campaign\"", "\"campain\""),
        JournalEntry.class,
        """
        has no key `campaign`
        cost: must name its currency, since that of the account is not known: 12.50
        campain: unknown key `campain`; did you mean `campaign`?""");
  }

  @Test
  void an_unknown_property_is_refused_also_by_a_mapper_that_ignores_them() {
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    assertRefused(
        SPEND_JSON.replace("}", ",\"budget\":5}"),
        SpendEvent.class,
        "budget: unknown key `budget`; understood are enrol, spend, correct, settle, assign,"
            + " invalidate, campaign, at, cost, recorded, region, results");
  }

  @Test
  void a_property_that_stands_twice_is_refused() {
    assertRefused(
        SPEND_JSON.replace("}", ",\"cost\":\"USD 1\"}"),
        SpendEvent.class,
        "has a property twice: cost");
  }

  @Test
  void another_kind_of_entry_is_refused() {
    assertRefused(SPEND_JSON, Enrolment.class, "is another kind of entry than Enrolment: spend");
  }

  @Test
  void what_is_no_object_or_no_text_is_refused() {
    assertRefused("[]", Account.class, "must be an object");
    assertRefused("\"a1\"", Account.class, "must be an object");
    assertRefused("12.5", Money.class, "must be text");
    assertRefused("{}", Region.class, "must be text");
    assertRefused(
        "\"US dollars\"", Money.class, "an amount of money must look like USD 12.50: US dollars");
  }

  @Test
  void a_number_is_read_exactly_or_refused() throws Exception {
    SpendEvent read =
        mapper.readValue(
            SPEND_JSON.replace("}", ",\"results\":{\"leads\":0.1}}"), SpendEvent.class);

    assertThat(read.results().get("leads")).isEqualTo("0.1");
    assertRefused(
        SPEND_JSON.replace("}", ",\"results\":{\"clicks\":1e999999999}}"),
        SpendEvent.class,
        "results.clicks: is a number of more than 1000 digits");
  }

  @Test
  void null_is_null_and_a_null_property_is_as_good_as_absent() throws Exception {
    assertThat(mapper.readValue("null", Account.class)).isNull();
    assertThat(mapper.readValue(SPEND_JSON.replace("}", ",\"region\":null}"), SpendEvent.class))
        .isEqualTo(SPEND);
  }

  @Test
  void a_mapper_that_writes_types_does_not_change_the_form() throws Exception {
    mapper.activateDefaultTyping(
        BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
        ObjectMapper.DefaultTyping.NON_FINAL);

    assertThat(mapper.writeValueAsString(SPEND)).isEqualTo(SPEND_JSON);
    assertThat(mapper.readValue(SPEND_JSON, SpendEvent.class)).isEqualTo(SPEND);
    assertThat(mapper.readValue("\"US\"", Region.class)).isEqualTo(Region.of("US"));
    assertThat(mapper.writeValueAsString(Region.of("US"))).isEqualTo("\"US\"");
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  private interface Typed {}

  @Test
  void a_type_that_a_mapper_is_told_to_name_keeps_its_form() throws Exception {
    mapper.addMixIn(Region.class, Typed.class).addMixIn(SpendEvent.class, Typed.class);

    assertThat(mapper.writeValueAsString(Region.of("US"))).isEqualTo("\"US\"");
    assertThat(mapper.readValue("\"US\"", Region.class)).isEqualTo(Region.of("US"));
    assertThat(mapper.writeValueAsString(SPEND)).isEqualTo(SPEND_JSON);
    assertThat(mapper.readValue(SPEND_JSON, SpendEvent.class)).isEqualTo(SPEND);
  }

  @Test
  void within_a_mapper_that_writes_types_a_fact_has_none() throws Exception {
    mapper.activateDefaultTyping(
        BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(),
        ObjectMapper.DefaultTyping.NON_FINAL);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("spend", SPEND);
    facts.put("at", Occurrence.never());

    assertThat(mapper.writeValueAsString(facts))
        .isEqualTo("[\"java.util.LinkedHashMap\",{\"spend\":" + SPEND_JSON + ",\"at\":\"never\"}]");
    assertThat(mapper.readValue("\"never\"", Occurrence.class)).isEqualTo(Occurrence.never());
  }

  /** A type that is not registered would be written otherwise, and most could not be read. */
  @TestFactory
  Stream<DynamicTest> each_type_is_registered() {
    Instant at = Instant.parse("2026-03-01T00:00:00Z");
    Money none = Money.parse("USD 0.00");
    Account account = Facts.account();
    Campaign campaign = Facts.campaign();
    IndustryApproval approval = Facts.approval("LEGAL", "US", "../..");
    Enrolment enrolment = Facts.enrolment("n1", "o1", "2026-03-01T00:00:00Z");
    SpendCorrection correction = Facts.correction("k1", "e1", "2026-03-05T00:00:00Z", "USD 1.00");
    Settlement settlement = Facts.settlement("s1", "e1", "2026-03-05T00:00:00Z");
    CreditAssignment assignment = Facts.assignment("x1", "o1", "c1", "2026-03-05T00:00:00Z");
    Invalidation invalidation = Facts.invalidation("i1", "o1", "2026-03-05T00:00:00Z");
    CreditBalance credit =
        CreditBalance.builder()
            .offer(OfferId.of("o1"))
            .number(1)
            .amount(none)
            .resolvedAt(at)
            .issuedAt(at)
            .used(none)
            .remaining(none)
            .lapsed(none)
            .revoked(none)
            .status(CreditStatus.EXHAUSTED)
            .build();
    Finding finding =
        Finding.builder("r", "c")
            .message("m")
            .observed("o")
            .required("r")
            .addRemedies(Remedy.permanent())
            .build();
    Statement statement =
        Statement.builder()
            .account(AccountId.of("a1"))
            .asOf(at)
            .currency(none.currency())
            .provisional(true)
            .totals(new Totals(none, none, none))
            .campaigns(ImmutableSortedMap.of())
            .build();
    return Stream.of(
        text(none),
        text(Region.of("US")),
        text(Industry.of("RETAIL")),
        text(Objective.of("TRAFFIC")),
        text(AccountId.of("a1")),
        text(AdvertiserId.of("a1")),
        text(CampaignId.of("c1")),
        text(OfferId.of("o1")),
        text(EntryId.of("e1")),
        text(Interval.always()),
        text(Occurrence.unknown()),
        object(Account.class, account, account.asMap()),
        object(Campaign.class, campaign, campaign.asMap()),
        object(IndustryApproval.class, approval, approval.asMap()),
        object(JournalEntry.class, SPEND, SPEND.asMap()),
        object(Enrolment.class, enrolment, enrolment.asMap()),
        object(SpendEvent.class, SPEND, SPEND.asMap()),
        object(SpendCorrection.class, correction, correction.asMap()),
        object(Settlement.class, settlement, settlement.asMap()),
        object(CreditAssignment.class, assignment, assignment.asMap()),
        object(Invalidation.class, invalidation, invalidation.asMap()),
        object(CreditBalance.class, credit, credit.asMap()),
        object(Finding.class, finding, finding.asMap()),
        object(Remedy.class, Remedy.permanent(), Remedy.permanent().asMap()),
        object(Statement.class, statement, statement.asCompleteMap()));
  }

  private static DynamicTest text(Object value) {
    return object(value.getClass(), value, value.toString());
  }

  /** Each with a mapper of its own, since the forms of types are what is tried. */
  private static DynamicTest object(Class<?> type, Object value, Object form) {
    return DynamicTest.dynamicTest(
        type.getSimpleName(),
        () -> {
          ObjectMapper fresh = mapper();
          String json = fresh.writeValueAsString(value);
          assertThat(fresh.readTree(json)).isEqualTo(new ObjectMapper().valueToTree(form));
          assertThat((Object) fresh.readValue(json, type)).isEqualTo(value);
        });
  }

  @Test
  void a_decision_is_registered() throws Exception {
    Decision decision =
        Decision.told(
            Optional.empty(),
            EligibilityRequest.builder()
                .account(Facts.account())
                .at(Instant.parse("2026-03-01T00:00:00Z"))
                .build(),
            List.of(),
            Optional.empty());

    assertThat(mapper.readValue(mapper.writeValueAsString(decision), Decision.class))
        .hasToString(decision.toString());
  }

  @Test
  void a_refusal_names_its_cause() {
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> mapper.readValue("{}", Account.class))
        .withCauseInstanceOf(InvalidFileException.class);
  }

  @Test
  void what_is_no_json_is_refused() throws Exception {
    try (TokenBuffer buffer = new TokenBuffer(mapper, false)) {
      buffer.writeStartObject();
      buffer.writeFieldName("spend");
      buffer.writeEmbeddedObject(new Object());
      buffer.writeEndObject();

      assertThatExceptionOfType(MismatchedInputException.class)
          .isThrownBy(() -> mapper.readValue(buffer.asParser(), SpendEvent.class))
          .withMessageStartingWith("must be JSON, and not hold a VALUE_EMBEDDED_OBJECT");
    }
  }
}
