// SPDX-License-Identifier: Apache-2.0
package com.example.nowarnings;

import com.google.common.collect.ImmutableList;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Audience;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.CurrencyMismatchException;
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
import org.adcredit.core.SignupChannel;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.core.Standing;
import org.adcredit.rules.AccountImpact;
import org.adcredit.rules.Allocation;
import org.adcredit.rules.BurnOrder;
import org.adcredit.rules.Change;
import org.adcredit.rules.Contribution;
import org.adcredit.rules.CorruptLedgerException;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Exclusion;
import org.adcredit.rules.Funds;
import org.adcredit.rules.GateChange;
import org.adcredit.rules.Impact;
import org.adcredit.rules.JournalOrder;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.LedgerListener;
import org.adcredit.rules.NextTier;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.OfferStatus;
import org.adcredit.rules.PostResult;
import org.adcredit.rules.Preview;
import org.adcredit.rules.Refusal;
import org.adcredit.rules.Rejection;
import org.adcredit.rules.RejectionCode;
import org.adcredit.rules.Restatement;
import org.adcredit.rules.Statement;
import org.adcredit.rules.TermEffect;
import org.adcredit.rules.TierReached;
import org.adcredit.rules.Totals;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.RuleFailedException;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.file.FactsFile;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.MapReader;
import org.adcredit.rules.file.Mismatch;
import org.adcredit.rules.file.Problem;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.ProgramLint;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.file.RuleFactory;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import org.adcredit.rules.file.Warning;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Basis;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.OncePer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.RuleReference;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.terms.Within;

/** Looks at every type that is published, and implements what may be implemented. */
public final class Everything implements EligibilityRule {
  /** Each public type, so that the compiler reads it with its annotations. */
  static final ImmutableList<Class<?>> TYPES =
      ImmutableList.of(
          Account.class,
          AccountId.class,
          AdvertiserId.class,
          Audience.class,
          BuyingType.class,
          Campaign.class,
          CampaignId.class,
          CreditAssignment.class,
          CurrencyMismatchException.class,
          Enrolment.class,
          EntryId.class,
          Industry.class,
          IndustryApproval.class,
          Interval.class,
          Invalidation.class,
          JournalEntry.class,
          Money.class,
          Objective.class,
          Occurrence.class,
          OfferId.class,
          Region.class,
          Settlement.class,
          SignupChannel.class,
          SpendCorrection.class,
          SpendEvent.class,
          Standing.class,
          AccountImpact.class,
          Allocation.class,
          BurnOrder.class,
          Change.class,
          Contribution.class,
          CorruptLedgerException.class,
          CreditProgram.class,
          Exclusion.class,
          Funds.class,
          GateChange.class,
          Impact.class,
          JournalOrder.class,
          Ledger.class,
          LedgerListener.class,
          NextTier.class,
          OfferStatement.class,
          OfferStatus.class,
          PostResult.class,
          Preview.class,
          Refusal.class,
          Rejection.class,
          RejectionCode.class,
          Restatement.class,
          Statement.class,
          TermEffect.class,
          TierReached.class,
          Totals.class,
          CreditBalance.class,
          CreditStatus.class,
          Decision.class,
          EligibilityRequest.class,
          EligibilityRule.class,
          EligibilityRules.class,
          Finding.class,
          OfferPosition.class,
          Question.class,
          Remedy.class,
          RuleChain.class,
          RuleFailedException.class,
          Verdict.class,
          FactsFile.class,
          InvalidFileException.class,
          MapReader.class,
          Mismatch.class,
          Problem.class,
          ProgramFile.class,
          ProgramLint.class,
          RuleFactories.class,
          RuleFactory.class,
          Scenario.class,
          ScenarioFile.class,
          Warning.class,
          Anchor.class,
          Basis.class,
          CreditTerms.class,
          EarningTerms.class,
          EarningWindow.class,
          EnrolmentMode.class,
          EnrolmentTerms.class,
          Length.class,
          NewAdvertiser.class,
          ObjectiveAvailability.class,
          Offer.class,
          OnLostProgress.class,
          OncePer.class,
          Pays.class,
          Percent.class,
          Resolves.class,
          RestrictedIndustries.class,
          Restriction.class,
          RuleReference.class,
          Scope.class,
          Selection.class,
          SpendMatch.class,
          Tier.class,
          Within.class);

  /** A rule that objects to nothing. */
  public Everything() {}

  @Override
  public String name() {
    return "everything";
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    return ImmutableList.of();
  }

  /** What is missing to 500.00 after a first spend. */
  public Money shortOf(Money spent) {
    return Money.parse("USD 500.00").minus(spent);
  }

  /** An answer with all that it is made of. */
  public Decision decide(Account account, Campaign campaign, Iterable<SpendEvent> events) {
    EligibilityRequest request =
        EligibilityRequest.builder()
            .account(account)
            .campaign(campaign)
            .at(account.createdAt())
            .spend(events)
            .build();
    return RuleChain.of(this, EligibilityRules.spendThreshold(Money.parse("USD 500.00")))
        .decide(request);
  }
}
