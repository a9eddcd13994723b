// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.core.Standing;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Accounts;
import org.adcredit.testing.CreditDomain;
import org.adcredit.testing.Facts;
import org.adcredit.testing.Journals;
import org.adcredit.testing.Times;

/** The laws of the team's rule, over accounts and journals that nobody had to think of. */
@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class)
class MinimumAgeProperties {
  private static final OfferId WELCOME = OfferId.of("welcome");
  private static final MinimumAgeRule RULE = new MinimumAgeRule(Length.ofDays(7));

  @Property
  void an_account_is_old_enough_from_the_end_of_its_seventh_day_on(@ForAll Account account) {
    Instant oldEnough = Length.ofDays(7).after(account.createdAt(), account.zone());
    assertThat(verdict(account, oldEnough)).isEqualTo(Verdict.ELIGIBLE);
    assertThat(verdict(account, oldEnough.minusNanos(1))).isEqualTo(Verdict.INELIGIBLE);
  }

  @Property
  void waiting_as_told_is_enough_and_anything_less_is_not(
      @ForAll Account account, @ForAll("instants") Instant at) {
    for (Finding finding : decide(account, at).findings()) {
      Instant until = ((Remedy.Wait) finding.remedies().get(0)).until();
      assertThat(verdict(account, until)).isEqualTo(Verdict.ELIGIBLE);
      assertThat(verdict(account, until.minusNanos(1))).isEqualTo(Verdict.INELIGIBLE);
    }
  }

  @Property(tries = 200)
  void what_a_young_account_spends_is_charged_in_full_and_earns_nothing(
      @ForAll("spenders") Spender spender) {
    Instant asOf = oldEnough(spender.account()).minusNanos(1);
    Statement statement = spender.statement(spender.journal(), asOf);
    assertThat(statement.totals().credit().isZero()).isTrue();
    assertThat(statement.credits()).isEmpty();
  }

  @Property(tries = 200)
  void whatever_happened_before_the_first_micro_of_an_old_enough_account_earns(
      @ForAll("spenders") Spender spender) {
    Instant oldEnough = oldEnough(spender.account());
    Account account = spender.account();
    SpendEvent first =
        Facts.spend(
            "the first that counts",
            spender.campaigns().get(0).id().value(),
            oldEnough.toString(),
            Money.ofMicros(1, account.currency()).toString());
    List<JournalEntry> journal = new ArrayList<>(spender.journal());
    journal.removeIf(entry -> !entry.recordedAt().isBefore(oldEnough));
    journal.removeIf(entry -> entry instanceof Invalidation);
    journal.add(first);
    assertThat(spender.statement(journal, oldEnough).credits())
        .singleElement()
        .satisfies(credit -> assertThat(credit.resolvedAt()).isEqualTo(oldEnough));
  }

  private static Verdict verdict(Account account, Instant at) {
    return decide(account, at).verdict();
  }

  private static Decision decide(Account account, Instant at) {
    return RuleChain.of(RULE).decide(EligibilityRequest.builder().account(account).at(at).build());
  }

  private static Instant oldEnough(Account account) {
    return Length.ofDays(7).after(account.createdAt(), account.zone());
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Times.instants();
  }

  @Provide
  Arbitrary<Spender> spenders() {
    return Combinators.combine(Accounts.accounts(), Accounts.campaignLists())
        .flatAs(
            (account, campaigns) ->
                Journals.journals(
                        account.currency(),
                        campaigns,
                        ImmutableList.of(WELCOME),
                        account.createdAt(),
                        oldEnough(account))
                    .map(journal -> new Spender(inGoodStanding(account), campaigns, journal)));
  }

  private static Account inGoodStanding(Account account) {
    return Account.builder().from(account).standing(Standing.GOOD).build();
  }

  /** An account that may hold the offer, its campaigns, and what happened to it. */
  record Spender(
      Account account, ImmutableList<Campaign> campaigns, ImmutableList<JournalEntry> journal) {
    Statement statement(List<JournalEntry> journal, Instant asOf) {
      return program().statement(account, campaigns, journal, asOf);
    }

    /** A micro of spend earns a unit of credit, if only the account is old enough. */
    private CreditProgram program() {
      Money least = Money.ofMicros(1, account.currency());
      Money unit = Money.ofMicros(Money.MICROS_PER_UNIT, account.currency());
      EarningTerms earning =
          EarningTerms.builder()
              .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
              .pays(Pays.HIGHEST_REACHED)
              .resolves(Resolves.AT_ONCE)
              .tier(new Tier(least, unit))
              .build();
      return CreditProgram.builder()
          .objectives(everywhere())
          .offer(
              Offer.builder()
                  .id(WELCOME)
                  .version(1)
                  .opensAt(account.createdAt())
                  .earning(earning)
                  .build())
          .earningRule(WELCOME, RULE)
          .build();
    }

    private ObjectiveAvailability everywhere() {
      ObjectiveAvailability.Builder objectives = ObjectiveAvailability.builder();
      campaigns.stream()
          .map(Campaign::objective)
          .distinct()
          .forEach(
              objective -> objectives.available(objective, Selection.all(), Interval.always()));
      return objectives.build();
    }
  }
}
