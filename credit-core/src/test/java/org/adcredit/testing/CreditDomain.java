// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import java.util.Currency;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
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

/**
 * Lets a property ask for facts by type alone.
 *
 * <pre>{@code
 * @Domain(CreditDomain.class)
 * @Domain(DomainContext.Global.class) // numbers, texts, lists and enums as usual
 * class MyRuleProperties {
 *   @Property
 *   void a_campaign_in_more_regions_is_not_easier_to_approve(
 *       @ForAll Account account, @ForAll Campaign campaign, @ForAll Region further) {
 *     Campaign wider = Campaign.builder().from(campaign).addRegion(further).build();
 *
 *     assertThat(MyRule.verdict(account, wider))
 *         .isLessThanOrEqualTo(MyRule.verdict(account, campaign));
 *   }
 * }
 * }</pre>
 *
 * <p>Instants and zones are not among them, since jqwik has its own: ask {@link Times} for ours.
 */
public final class CreditDomain extends DomainContextBase {
  @Provide
  Arbitrary<Currency> currencies() {
    return Amounts.currencies();
  }

  @Provide
  Arbitrary<Money> money() {
    return Amounts.money();
  }

  @Provide
  Arbitrary<Region> regions() {
    return Names.regions();
  }

  @Provide
  Arbitrary<Industry> industries() {
    return Names.industries();
  }

  @Provide
  Arbitrary<Objective> objectives() {
    return Names.objectives();
  }

  @Provide
  Arbitrary<AccountId> accountIds() {
    return Names.accountIds();
  }

  @Provide
  Arbitrary<AdvertiserId> advertiserIds() {
    return Names.advertiserIds();
  }

  @Provide
  Arbitrary<CampaignId> campaignIds() {
    return Names.campaignIds();
  }

  @Provide
  Arbitrary<OfferId> offerIds() {
    return Names.offerIds();
  }

  @Provide
  Arbitrary<EntryId> entryIds() {
    return Names.entryIds();
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Times.intervals();
  }

  @Provide
  Arbitrary<Occurrence> occurrences() {
    return Times.occurrences();
  }

  @Provide
  Arbitrary<IndustryApproval> approvals() {
    return Accounts.approvals();
  }

  @Provide
  Arbitrary<Account> accounts() {
    return Accounts.accounts();
  }

  @Provide
  Arbitrary<Campaign> campaigns() {
    return Accounts.campaigns();
  }

  @Provide
  Arbitrary<JournalEntry> entries() {
    return Entries.entries();
  }

  @Provide
  Arbitrary<Enrolment> enrolments() {
    return Entries.enrolments();
  }

  @Provide
  Arbitrary<SpendEvent> spendEvents() {
    return Amounts.currencies().flatMap(Entries::spendEvents);
  }

  @Provide
  Arbitrary<SpendCorrection> spendCorrections() {
    return Amounts.currencies().flatMap(Entries::spendCorrections);
  }

  @Provide
  Arbitrary<Settlement> settlements() {
    return Entries.settlements();
  }

  @Provide
  Arbitrary<CreditAssignment> creditAssignments() {
    return Entries.creditAssignments();
  }

  @Provide
  Arbitrary<Invalidation> invalidations() {
    return Entries.invalidations();
  }
}
