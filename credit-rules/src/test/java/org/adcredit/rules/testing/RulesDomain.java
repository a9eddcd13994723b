// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import java.util.Currency;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.Allocation;
import org.adcredit.rules.Contribution;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Exclusion;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.NextTier;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.PostResult;
import org.adcredit.rules.Preview;
import org.adcredit.rules.Refusal;
import org.adcredit.rules.Rejection;
import org.adcredit.rules.Statement;
import org.adcredit.rules.TierReached;
import org.adcredit.rules.Totals;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.RuleReference;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.SpendMatch;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.terms.Within;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.CreditDomain;

/**
 * Lets a property ask for programmes, decisions, statements and all that they are made of by type
 * alone.
 *
 * <pre>{@code
 * @Domain(RulesDomain.class)
 * @Domain(CreditDomain.class) // accounts, campaigns, journal entries and money
 * @Domain(DomainContext.Global.class) // numbers, texts, lists and enums as usual
 * class MyPageProperties {
 *   @Property(tries = 30) // each statement is that of a whole journal
 *   void a_page_shows_every_offer(@ForAll Statement statement) {
 *     for (OfferStatement offer : statement.offers()) {
 *       assertThat(MyPage.of(statement)).contains(offer.offer().value());
 *     }
 *   }
 *
 *   @Property
 *   void a_page_says_what_would_help(@ForAll Finding finding, @ForAll Account account) {
 *     assertThat(MyPage.of(finding, account)).contains(finding.remedy());
 *   }
 * }
 * }</pre>
 *
 * <p>Two values that a property asks for know nothing of each other. Where they must belong
 * together, ask for a {@link Case}, which makes ledgers and statements as well. What has a currency
 * comes in any of four; ask {@link Terms}, {@link Programs} and {@link Requests} for one of them.
 *
 * @see CreditDomain
 */
public final class RulesDomain extends DomainContextBase {
  @Provide
  Arbitrary<Length> lengths() {
    return Terms.lengths();
  }

  @Provide
  Arbitrary<Within> withins() {
    return Terms.withins();
  }

  @Provide
  Arbitrary<Percent> percentages() {
    return Terms.percentages();
  }

  @Provide
  Arbitrary<Tier> tiers() {
    return inAnyCurrency(Terms::tiers);
  }

  @Provide
  Arbitrary<SpendMatch> matches() {
    return inAnyCurrency(Terms::matches);
  }

  @Provide
  Arbitrary<Selection<Region>> regions() {
    return Selections.regions();
  }

  @Provide
  Arbitrary<Selection<Objective>> objectives() {
    return Selections.objectives();
  }

  @Provide
  Arbitrary<Selection<BuyingType>> buyingTypes() {
    return Selections.buyingTypes();
  }

  @Provide
  Arbitrary<Selection<SignupChannel>> signupChannels() {
    return Selections.signupChannels();
  }

  @Provide
  Arbitrary<Scope> scopes() {
    return Terms.scopes();
  }

  @Provide
  Arbitrary<EarningWindow> windows() {
    return Terms.windows();
  }

  @Provide
  Arbitrary<NewAdvertiser> newAdvertisers() {
    return Terms.newAdvertisers();
  }

  @Provide
  Arbitrary<RuleReference> ruleReferences() {
    return Terms.ruleReferences();
  }

  @Provide
  Arbitrary<EnrolmentTerms> enrolmentTerms() {
    return Terms.enrolmentTerms();
  }

  @Provide
  Arbitrary<EarningTerms> earningTerms() {
    return inAnyCurrency(Terms::earningTerms);
  }

  @Provide
  Arbitrary<CreditTerms> creditTerms() {
    return Terms.creditTerms();
  }

  @Provide
  Arbitrary<Offer> offers() {
    return inAnyCurrency(Terms::offers);
  }

  @Provide
  Arbitrary<ObjectiveAvailability> availabilities() {
    return Programs.availabilities();
  }

  @Provide
  Arbitrary<RestrictedIndustries> restrictions() {
    return Programs.restrictions();
  }

  @Provide
  Arbitrary<EligibilityRequest> requests() {
    return Arbitraries.oneOf(Requests.requests(), Requests.ofLedgers());
  }

  @Provide
  Arbitrary<OfferPosition> positions() {
    return inAnyCurrency(Requests::positions);
  }

  @Provide
  Arbitrary<CreditBalance> balances() {
    return inAnyCurrency(Requests::balances);
  }

  @Provide
  Arbitrary<EligibilityRule> rules() {
    return Rules.rules();
  }

  @Provide
  Arbitrary<RuleChain> chains() {
    return Rules.chains();
  }

  @Provide
  Arbitrary<Decision> decisions() {
    return Answers.decisions();
  }

  @Provide
  Arbitrary<Finding> findings() {
    return Answers.findings();
  }

  @Provide
  Arbitrary<Remedy> remedies() {
    return Answers.remedies();
  }

  @Provide
  Arbitrary<Remedy.Wait> waits() {
    return Answers.waits();
  }

  @Provide
  Arbitrary<Remedy.ObtainApproval> approvals() {
    return Answers.approvals();
  }

  @Provide
  Arbitrary<Remedy.ChooseObjective> otherObjectives() {
    return Answers.objectives();
  }

  @Provide
  Arbitrary<Remedy.Spend> spends() {
    return Answers.spends();
  }

  @Provide
  Arbitrary<Remedy.Settle> settlements() {
    return Answers.settlements();
  }

  @Provide
  Arbitrary<Remedy.Assign> assignments() {
    return Answers.assignments();
  }

  @Provide
  Arbitrary<Remedy.ProvideFact> facts() {
    return Answers.facts();
  }

  @Provide
  Arbitrary<Remedy.Act> acts() {
    return Answers.acts();
  }

  @Provide
  Arbitrary<CreditProgram> programs() {
    return inAnyCurrency(Programs::programs);
  }

  @Provide
  Arbitrary<Ledger> ledgers() {
    return Statements.ledgers();
  }

  @Provide
  Arbitrary<PostResult> postResults() {
    return Statements.postResults();
  }

  @Provide
  Arbitrary<Statement> statements() {
    return Statements.statements();
  }

  @Provide
  Arbitrary<Totals> totals() {
    return Statements.totals();
  }

  @Provide
  Arbitrary<OfferStatement> offerStatements() {
    return Statements.offers();
  }

  @Provide
  Arbitrary<NextTier> nextTiers() {
    return Statements.nextTiers();
  }

  @Provide
  Arbitrary<Refusal> refusals() {
    return Statements.refusals();
  }

  @Provide
  Arbitrary<Allocation> allocations() {
    return Statements.allocations();
  }

  @Provide
  Arbitrary<Contribution> contributions() {
    return Statements.contributions();
  }

  @Provide
  Arbitrary<Preview> previews() {
    return Statements.previews();
  }

  @Provide
  Arbitrary<TierReached> tiersReached() {
    return Statements.tiersReached();
  }

  @Provide
  Arbitrary<Exclusion> exclusions() {
    return Statements.exclusions();
  }

  @Provide
  Arbitrary<Rejection> rejections() {
    return Statements.rejections();
  }

  @Provide
  Arbitrary<Case> cases() {
    return Cases.cases();
  }

  /** Made once for each currency, because it takes a while. */
  private static <T> Arbitrary<T> inAnyCurrency(Function<Currency, Arbitrary<T>> generators) {
    return Arbitraries.oneOf(
        Stream.of(Amounts.USD, Amounts.JPY, Amounts.KWD, Amounts.EUR).map(generators).toList());
  }
}
