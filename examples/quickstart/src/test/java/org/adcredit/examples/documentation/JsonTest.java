// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.MapReader;
import org.adcredit.rules.json.AdcreditModule;
import org.junit.jupiter.api.Test;

/** What maps and JSON look like. */
class JsonTest {
  private static final Account ACCOUNT =
      Account.builder()
          .id(AccountId.of("a1"))
          .billingRegion(Region.of("US"))
          .currency(Money.parseCurrency("USD"))
          .zone(ZoneId.of("UTC"))
          .industry(Industry.of("RETAIL"))
          .createdAt(Instant.parse("2026-01-01T00:00:00Z"))
          .history(Occurrence.never())
          .build();
  private static final SpendEvent EVENT =
      SpendEvent.builder()
          .id(EntryId.of("e1"))
          .campaign(CampaignId.of("c1"))
          .deliveredAt(Instant.parse("2026-03-02T00:00:00Z"))
          .cost(Money.parse("USD 12.50"))
          .build();

  private static String inOneLine(String block) {
    return block.strip().replaceAll("\n *", " ");
  }

  @Test
  void an_account_is_such_a_map() {
    assertThat(ACCOUNT.asMap())
        .hasToString(
            inOneLine(
                """
                {id=a1, advertiser=a1, region=US, currency=USD, zone=UTC, industry=RETAIL,
                 created=2026-01-01T00:00:00Z, channel=SELF_SERVE, standing=GOOD, history=none,
                 redeemed=[], advertiser-redeemed=[]}
                """));
  }

  @Test
  void a_campaign_is_such_a_map() {
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("LEAD_GENERATION"))
            .addRegions(Region.of("US"))
            .build();

    assertThat(campaign.asMap())
        .hasToString(
            inOneLine(
                """
                {id=c1, objective=LEAD_GENERATION, regions=[US], buying-type=AUCTION, audience=PROSPECTING}
                """));
  }

  @Test
  void spend_is_such_a_map() {
    assertThat(EVENT.asMap())
        .hasToString(
            inOneLine(
                """
                {spend=e1, campaign=c1, at=2026-03-02T00:00:00Z, cost=USD 12.50,
                 recorded=2026-03-02T00:00:00Z}
                """));
  }

  @Test
  void what_is_wrong_in_a_map_is_told_with_its_path() {
    Map<String, Object> map = new LinkedHashMap<>(EVENT.asMap());
    map.put("cost", "12.50");

    assertThatThrownBy(() -> MapReader.readEntry(map))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            """
            cost: must name its currency, since that of the account is not known: 12.50
            """
                .strip());
  }

  @Test
  void jackson_writes_and_reads() throws Exception {
    Account account = ACCOUNT;

    ObjectMapper mapper = new ObjectMapper().registerModule(new AdcreditModule());
    String json = mapper.writeValueAsString(account);
    Account read = mapper.readValue(json, Account.class);

    assertThat(json).startsWith("{\"id\":\"a1\",\"advertiser\":\"a1\",\"region\":\"US\",");
    assertThat(read).isEqualTo(account);
  }

  @Test
  void jackson_finds_the_module_by_itself() throws Exception {
    Decision decision =
        CreditProgram.builder()
            .build()
            .delivery(
                Samples.account(), Samples.campaign("c1"), Instant.parse("2026-03-10T12:00:00Z"));

    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    byte[] stored = mapper.writeValueAsBytes(decision);
    Decision read = mapper.readValue(stored, Decision.class); // says what was said

    assertThat(read).hasToString(decision.toString());
    assertThat(read.findings()).isNotEmpty().isEqualTo(decision.findings());
  }
}
