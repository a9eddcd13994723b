// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.EntryId;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.testing.RulesDomain;
import org.adcredit.testing.CreditDomain;

/** What Jackson has written it reads, whatever else a mapper is told to do. */
@Domain(CreditDomain.class)
@Domain(RulesDomain.class)
class AdcreditModuleProperties {
  private final ObjectMapper plain = new ObjectMapper().registerModule(new AdcreditModule());

  private final ObjectMapper peculiar =
      new ObjectMapper()
          .findAndRegisterModules()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
          .setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.WRAP_ROOT_VALUE)
          .enable(DeserializationFeature.UNWRAP_ROOT_VALUE);

  private <T> void assertReads(T value, Class<T> type) throws JsonProcessingException {
    assertThat(plain.readValue(plain.writeValueAsString(value), type)).isEqualTo(value);
    assertThat(peculiar.readValue(peculiar.writerFor(type).writeValueAsString(value), type))
        .isEqualTo(value);
    assertThat((Object) plain.treeToValue(plain.valueToTree(value), type)).isEqualTo(value);
  }

  @Property(tries = 200)
  void facts_come_back(
      @ForAll Account account, @ForAll Campaign campaign, @ForAll IndustryApproval approval)
      throws JsonProcessingException {
    assertReads(account, Account.class);
    assertReads(campaign, Campaign.class);
    assertReads(approval, IndustryApproval.class);
  }

  @Property(tries = 200)
  void what_has_a_text_form_comes_back(
      @ForAll Money money,
      @ForAll Region region,
      @ForAll EntryId id,
      @ForAll Interval interval,
      @ForAll Occurrence occurrence)
      throws JsonProcessingException {
    assertReads(money, Money.class);
    assertReads(region, Region.class);
    assertReads(id, EntryId.class);
    assertReads(interval, Interval.class);
    assertReads(occurrence, Occurrence.class);
  }

  @Property(tries = 300)
  void entries_come_back_as_entries_and_as_their_own_kind(
      @ForAll JournalEntry entry, @ForAll SpendEvent spend) throws JsonProcessingException {
    assertReads(entry, JournalEntry.class);
    assertReads(spend, SpendEvent.class);
    assertReads(spend, JournalEntry.class);
  }

  @Property(tries = 200)
  void findings_remedies_and_credits_come_back(
      @ForAll Finding finding, @ForAll Remedy remedy, @ForAll CreditBalance credit)
      throws JsonProcessingException {
    assertReads(finding, Finding.class);
    assertReads(remedy, Remedy.class);
    assertReads(credit, CreditBalance.class);
  }

  @Property(tries = 100)
  void statements_and_decisions_come_back(@ForAll Statement statement, @ForAll Decision decision)
      throws JsonProcessingException {
    assertReads(statement, Statement.class);
    Decision read = plain.readValue(plain.writeValueAsString(decision), Decision.class);
    assertThat(read.asMap()).isEqualTo(decision.asMap());
    assertThat(read.request()).isEqualTo(decision.request());
  }
}
