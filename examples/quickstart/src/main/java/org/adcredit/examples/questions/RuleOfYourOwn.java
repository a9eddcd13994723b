// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.terms.Length;

/**
 * How does a rule of my own stand beside the built-in ones, in a programme's file?
 *
 * <pre>{@code
 * INELIGIBLE DELIVER: account a1, campaign c1, at 2026-03-06T12:00:00Z
 *   account-age: the account is too young: it was created at 2026-03-05T17:00:00Z
 *     code:     account-too-young
 *     observed: created at 2026-03-05T17:00:00Z
 *     required: an age of at least P7D
 *     remedy:   wait until 2026-03-12T16:00:00Z
 *   may change at 2026-03-12T16:00:00Z
 * ELIGIBLE DELIVER: account a1, campaign c1, at 2026-03-12T16:00:00Z
 * }</pre>
 *
 * <p>It is a pure function of its request, registered under a name, and told its parameters by the
 * file. One that says until when its answer holds lets decisions be cached.
 */
final class RuleOfYourOwn {
  private static final String PROGRAM =
      """
      program: patient
      objectives: { TRAFFIC: [ { regions: ALL } ] }
      rules: [ { type: account-age, at-least: P7D } ]
      offers: []
      """;

  private RuleOfYourOwn() {}

  /** Campaigns run only once their account is so old, counted in days of its own calendar. */
  record AccountAgeRule(Length atLeast) implements EligibilityRule {
    static EligibilityRule of(ImmutableMap<String, Object> parameters) {
      if (parameters.get("at-least") instanceof String length && parameters.size() == 1) {
        return new AccountAgeRule(Length.parse(length));
      }
      throw new IllegalArgumentException("must have at-least, such as P7D, and nothing else");
    }

    @Override
    public String name() {
      return "account-age";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      Instant oldEnough = oldEnough(request.account());
      if (!request.at().isBefore(oldEnough)) {
        return ImmutableList.of();
      }
      return ImmutableList.of(
          Finding.builder(name(), "account-too-young")
              .message(
                  "the account is too young: it was created at " + request.account().createdAt())
              .observed("created at " + request.account().createdAt())
              .required("an age of at least " + atLeast)
              .addRemedies(new Remedy.Wait(oldEnough))
              .build());
    }

    @Override
    public Instant nextChange(EligibilityRequest request) {
      Instant oldEnough = oldEnough(request.account());
      return request.at().isBefore(oldEnough) ? oldEnough : Instant.MAX;
    }

    private Instant oldEnough(Account account) {
      return atLeast.after(account.createdAt(), account.zone());
    }
  }

  public static void main(String[] args) {
    RuleFactories rules =
        RuleFactories.builder().register("account-age", AccountAgeRule::of).build();
    CreditProgram program = ProgramFile.parse("patient.yaml", PROGRAM, rules);
    Account account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-03-05T17:00:00Z"))
            .build();
    Campaign campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("TRAFFIC"))
            .addRegions(Region.of("US"))
            .build();

    Decision young = program.delivery(account, campaign, Instant.parse("2026-03-06T12:00:00Z"));
    System.out.println(young);
    young
        .nextChangeAt()
        .ifPresent(change -> System.out.println(program.delivery(account, campaign, change)));
  }
}
