// SPDX-License-Identifier: Apache-2.0
package com.example.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Statement;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.json.AdcreditModule;
import org.junit.jupiter.api.Test;

class StatementJsonTest {
  private static final String PROGRAM =
      """
      program: welcome
      objectives: { LEAD_GENERATION: [ { regions: ALL } ] }
      offers:
        - offer: welcome
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 500.00, credit: 150.00 } ] }
          credit: { valid-for: P60D }
      """;

  @Test
  void this_is_the_jackson_that_was_asked_for() {
    assertEquals(System.getProperty("jackson.version"), PackageVersion.VERSION.toString());
  }

  @Test
  void a_statement_is_json() throws Exception {
    assertEquals(
        """
        {"account":"a1","asOf":"2026-03-05T00:00:00Z","currency":"USD","provisional":true,
        "nextChangeAt":"2026-03-31T04:00:00Z",
        "totals":{"gross":"499.99","credit":"0.00","cash":"499.99"},
        "campaigns":[{"campaign":"c1","gross":"499.99","credit":"0.00","cash":"499.99"}],
        "offers":[{"offer":"welcome","status":"EARNING","enrolledAt":"2026-03-01T05:00:00Z",
        "windowStart":"2026-03-01T05:00:00Z","windowEnd":"2026-03-31T04:00:00Z",
        "closesAt":"2026-03-31T04:00:00Z","qualifying":"499.99","reached":"0.00",
        "next":{"spend":"500.00","credit":"150.00","shortfall":"0.01"}}],
        "credits":[],"excluded":[],"rejected":[]}
        """
            .replace("\n", ""),
        JsonMapper.builder().build().writeValueAsString(statement().asMap()));
  }

  @Test
  void facts_entries_and_statements_are_written_and_read() throws Exception {
    ObjectMapper mapper = new ObjectMapper().registerModule(new AdcreditModule());
    SpendEvent spend = spend("e1", "2026-03-02T12:00:00Z", "USD 499.99");

    assertEquals(
        "{\"spend\":\"e1\",\"campaign\":\"c1\",\"at\":\"2026-03-02T12:00:00Z\","
            + "\"cost\":\"USD 499.99\",\"recorded\":\"2026-03-02T12:00:00Z\"}",
        mapper.writeValueAsString(spend));
    assertEquals(spend, mapper.readValue(mapper.writeValueAsString(spend), JournalEntry.class));
    assertEquals(
        statement(), mapper.readValue(mapper.writeValueAsString(statement()), Statement.class));
  }

  @Test
  void the_module_is_found_and_refuses_what_it_does_not_know() {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    String message =
        assertThrows(
                MismatchedInputException.class,
                () -> mapper.readValue("{\"id\":\"c1\",\"budget\":5}", Campaign.class))
            .getOriginalMessage();
    assertTrue(message.contains("budget: unknown key `budget`"), message);
  }

  private static Statement statement() {
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
            .build();
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("LEAD_GENERATION"))
            .addRegions(Region.of("US"))
            .build();
    return ProgramFile.parse("welcome.yaml", PROGRAM, RuleFactories.none())
        .statement(
            account,
            List.of(campaign),
            List.of(spend("e1", "2026-03-02T12:00:00Z", "USD 499.99")),
            Instant.parse("2026-03-05T00:00:00Z"));
  }

  private static SpendEvent spend(String id, String at, String cost) {
    return SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(at))
        .cost(Money.parse(cost))
        .build();
  }
}
