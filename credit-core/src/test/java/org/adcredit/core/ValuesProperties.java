// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import org.adcredit.testing.Accounts;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.Entries;
import org.adcredit.testing.Names;
import org.adcredit.testing.OrderContract;
import org.adcredit.testing.TextContract;
import org.adcredit.testing.Times;
import org.adcredit.testing.ValueContract;

/** Every type of the package keeps the contract of values; those with a text form, of texts. */
@SuppressWarnings("ClassCanBeStatic") // jqwik's groups are inner classes
class ValuesProperties {
  @Group
  class MoneyReads implements TextContract<Money> {
    @Override
    public Arbitrary<Money> values() {
      return Amounts.money();
    }

    @Override
    public Money parse(String text) {
      return Money.parse(text);
    }
  }

  @Group
  class MoneyOfOneCurrencyIsOrdered implements OrderContract<Money> {
    @Override
    public Arbitrary<Money> values() {
      return Amounts.money(Amounts.KWD);
    }

    @Override
    public Money rebuilt(Money money) {
      return Money.of(money.amount(), money.currency());
    }
  }

  @Group
  class Regions implements TextContract<Region>, OrderContract<Region> {
    @Override
    public Arbitrary<Region> values() {
      return Names.regions();
    }

    @Override
    public Region parse(String text) {
      return Region.of(text);
    }
  }

  @Group
  class Industries implements TextContract<Industry>, OrderContract<Industry> {
    @Override
    public Arbitrary<Industry> values() {
      return Names.industries();
    }

    @Override
    public Industry parse(String text) {
      return Industry.of(text);
    }
  }

  @Group
  class Objectives implements TextContract<Objective>, OrderContract<Objective> {
    @Override
    public Arbitrary<Objective> values() {
      return Names.objectives();
    }

    @Override
    public Objective parse(String text) {
      return Objective.of(text);
    }
  }

  @Group
  class AccountIds implements TextContract<AccountId>, OrderContract<AccountId> {
    @Override
    public Arbitrary<AccountId> values() {
      return Names.accountIds();
    }

    @Override
    public AccountId parse(String text) {
      return AccountId.of(text);
    }
  }

  @Group
  class AdvertiserIds implements TextContract<AdvertiserId>, OrderContract<AdvertiserId> {
    @Override
    public Arbitrary<AdvertiserId> values() {
      return Names.advertiserIds();
    }

    @Override
    public AdvertiserId parse(String text) {
      return AdvertiserId.of(text);
    }
  }

  @Group
  class CampaignIds implements TextContract<CampaignId>, OrderContract<CampaignId> {
    @Override
    public Arbitrary<CampaignId> values() {
      return Names.campaignIds();
    }

    @Override
    public CampaignId parse(String text) {
      return CampaignId.of(text);
    }
  }

  @Group
  class OfferIds implements TextContract<OfferId>, OrderContract<OfferId> {
    @Override
    public Arbitrary<OfferId> values() {
      return Names.offerIds();
    }

    @Override
    public OfferId parse(String text) {
      return OfferId.of(text);
    }
  }

  @Group
  class EntryIds implements TextContract<EntryId>, OrderContract<EntryId> {
    @Override
    public Arbitrary<EntryId> values() {
      return Names.entryIds();
    }

    @Override
    public EntryId parse(String text) {
      return EntryId.of(text);
    }
  }

  @Group
  class Intervals implements TextContract<Interval> {
    @Override
    public Arbitrary<Interval> values() {
      return Times.intervals();
    }

    @Override
    public Interval parse(String text) {
      return Interval.parse(text);
    }
  }

  @Group
  class Occurrences implements TextContract<Occurrence> {
    @Override
    public Arbitrary<Occurrence> values() {
      return Times.occurrences();
    }

    @Override
    public Occurrence parse(String text) {
      return Occurrence.parse(text);
    }
  }

  @Group
  class IndustryApprovals implements ValueContract<IndustryApproval> {
    @Override
    public Arbitrary<IndustryApproval> values() {
      return Accounts.approvals();
    }

    @Override
    public IndustryApproval rebuilt(IndustryApproval approval) {
      return new IndustryApproval(approval.industry(), approval.region(), approval.validity());
    }
  }

  @Group
  class AccountsAsValues implements ValueContract<Account> {
    @Override
    public Arbitrary<Account> values() {
      return Accounts.accounts();
    }

    @Override
    public Account rebuilt(Account account) {
      return Account.builder().from(account).build();
    }
  }

  @Group
  class Campaigns implements ValueContract<Campaign> {
    @Override
    public Arbitrary<Campaign> values() {
      return Accounts.campaigns();
    }

    @Override
    public Campaign rebuilt(Campaign campaign) {
      return Campaign.builder().from(campaign).build();
    }
  }

  @Group
  class JournalEntries implements ValueContract<JournalEntry> {
    @Override
    public Arbitrary<JournalEntry> values() {
      return Entries.entries();
    }

    @Override
    public JournalEntry rebuilt(JournalEntry entry) {
      if (entry instanceof Enrolment enrolment) {
        return Enrolment.builder().from(enrolment).build();
      } else if (entry instanceof SpendEvent event) {
        return SpendEvent.builder().from(event).build();
      } else if (entry instanceof SpendCorrection correction) {
        return SpendCorrection.builder().from(correction).build();
      } else if (entry instanceof Settlement settlement) {
        return Settlement.builder().from(settlement).build();
      } else if (entry instanceof Invalidation invalidation) {
        return Invalidation.builder().from(invalidation).build();
      }
      CreditAssignment assignment = (CreditAssignment) entry;
      return CreditAssignment.builder()
          .id(assignment.id())
          .recordedAt(assignment.recordedAt())
          .offer(assignment.offer())
          .campaign(assignment.campaign())
          .from(assignment.from())
          .build();
    }
  }
}
