// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;
import org.adcredit.testing.Times;

/**
 * A platform that allows more never gets a lower answer, and one that allows less never a higher
 * one: of DELIVER and SCOPE, and of EARN and COVER as long as the account stands with its offers as
 * it does. What it may do decides how it comes to stand; see {@link GatesTest}.
 */
class GatesProperties {
  private static final int TRIES = 250;

  /** An account that stands so with its offers, and is asked about a campaign at an instant. */
  private record Moment(
      ImmutableList<Offer> offers,
      Gates gates,
      Account account,
      Campaign campaign,
      Ledger ledger,
      Instant at) {
    /** The answers to the four questions that ask the gates, of every offer. */
    ImmutableList<Verdict> answers(Gates others, Account other) {
      CreditProgram program = others.program(offers);
      ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
      verdicts.add(program.delivery(other, campaign, at).verdict());
      for (BoundOffer offer : program.boundOffers()) {
        EligibilityRequest request =
            EligibilityRequest.builder()
                .account(other)
                .campaign(campaign)
                .at(at)
                .position(ledger.earning(offer.id(), campaign.id(), at).request().position())
                .build();
        verdicts.add(
            program.scope(offer.id(), other, campaign, at).verdict(),
            offer.earn().verdict(request),
            offer.cover().verdict(request));
      }
      return verdicts.build();
    }
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void further_approvals_never_lower_an_answer(
      @ForAll("moments") Moment moment, @ForAll("approvals") Set<IndustryApproval> further) {
    ImmutableSet<IndustryApproval> known = moment.account().approvals().orElse(ImmutableSet.of());
    Account more = approved(moment.account(), Sets.union(known, further));

    assertNoneLower(
        moment.answers(moment.gates(), approved(moment.account(), known)),
        moment.answers(moment.gates(), more));
  }

  private static Account approved(Account account, Set<IndustryApproval> approvals) {
    return Account.builder().from(account).approvals(ImmutableSet.copyOf(approvals)).build();
  }

  @Property(tries = TRIES, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_wider_availability_of_a_known_objective_never_lowers_an_answer(
      @ForAll("moments") Moment moment, @ForAll("choices") List<Boolean> narrower) {
    Gates narrow = moment.gates().withOpenings(narrower);
    Assume.that(
        narrow.names(moment.campaign().objective())
            || !moment.gates().names(moment.campaign().objective()));

    assertNoneLower(
        moment.answers(narrow, moment.account()), moment.answers(moment.gates(), moment.account()));
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void further_restrictions_never_raise_an_answer(
      @ForAll("moments") Moment moment, @ForAll("choices") List<Boolean> fewer) {
    assertNoneLower(
        moment.answers(moment.gates(), moment.account()),
        moment.answers(moment.gates().withBarriers(fewer), moment.account()));
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void nor_does_a_prohibition_where_an_approval_was_needed(
      @ForAll("moments") Moment moment, @ForAll("choices") List<Boolean> prohibited) {
    assertNoneLower(
        moment.answers(moment.gates().prohibiting(prohibited), moment.account()),
        moment.answers(moment.gates(), moment.account()));
  }

  private static void assertNoneLower(ImmutableList<Verdict> less, ImmutableList<Verdict> more) {
    for (int i = 0; i < less.size(); i++) {
      assertThat(more.get(i))
          .as("%s, and with more %s", less, more)
          .isGreaterThanOrEqualTo(less.get(i));
    }
    collect("changes", !less.equals(more));
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Combinators.combine(
            Cases.cases(),
            Gates.gates(),
            Arbitraries.of("SOFTWARE", "LEGAL_SERVICES").map(Industry::of),
            Gates.approvals().optional(0.7),
            Cases.instants(),
            Times.delays())
        .as(GatesProperties::moment);
  }

  private static Moment moment(
      Case known,
      Gates gates,
      Industry industry,
      Optional<Set<IndustryApproval>> approvals,
      Instant asOf,
      Duration delay) {
    ImmutableList<Offer> offers = known.program().offers();
    Account account =
        Account.builder()
            .from(known.account())
            .industry(industry)
            .approvals(approvals.map(ImmutableSet::copyOf))
            .build();
    Ledger ledger = gates.program(offers).replay(account, known.campaigns(), known.journal(), asOf);
    return new Moment(offers, gates, account, known.campaigns().get(0), ledger, asOf.plus(delay));
  }

  @Provide
  Arbitrary<Set<IndustryApproval>> approvals() {
    return Gates.approvals();
  }

  @Provide
  Arbitrary<List<Boolean>> choices() {
    return Arbitraries.of(true, true, false).list().ofSize(7);
  }
}
