// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.adcredit.core.Enrolment;
import org.adcredit.core.Money;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.RulesDomain;

/** What lint says of programmes holds for whatever happens to any account. */
@Domain(RulesDomain.class)
class ProgramLintProperties {
  private static final Instant AT_LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Pattern OFFER = Pattern.compile("^offers\\[(\\d+)](.*)$");
  private static final Pattern TIER = Pattern.compile("^.earn.tiers.(...)\\[(\\d+)].credit$");

  @Property(tries = 150)
  void a_programme_that_is_written_and_read_has_the_same_offers(@ForAll CreditProgram program) {
    assertThat(read(program).offers()).isEqualTo(program.offers());
  }

  private static CreditProgram read(CreditProgram program) {
    return ProgramFile.parse("p", WrittenProgram.of(program), RuleFactories.none());
  }

  @Property(tries = 400)
  void what_has_no_point_does_nothing_for_any_account(@ForAll Case known) {
    ImmutableList<Warning> warnings =
        ProgramLint.lint("p", WrittenProgram.of(known.program()), RuleFactories.none());
    if (warnings.isEmpty()) {
      return;
    }
    Statement statement = known.statement(AT_LAST);
    for (Warning warning : warnings) {
      Matcher path = OFFER.matcher(warning.problem().path());
      if (path.matches()) {
        int offer = Integer.parseInt(path.group(1));
        // Accounts enrol from their creation on: journals of which that is not true are no matter.
        boolean isBorn =
            statement.offers().get(offer).enrolledAt().stream()
                .noneMatch(at -> at.isBefore(known.account().createdAt()));
        if (isBorn) {
          check(known, statement, offer, warning, path.group(2));
        }
      }
    }
  }

  private static void check(
      Case known, Statement statement, int place, Warning warning, String path) {
    Offer offer = known.program().offers().get(place);
    OfferStatement told = statement.offers().get(place);
    switch (warning.code()) {
      case "tier-unreachable" -> assertNothingEarned(statement, told);
      case "scope-never-satisfied" -> {
        if (path.startsWith(".earn")) {
          assertNothingEarned(statement, told);
        } else {
          assertNothingPaid(statement, told);
        }
      }
      case "credit-expires-before-issue" -> {
        if (!warning.problem().text().contains("tiers below the top")) {
          assertNothingPaid(statement, told);
        }
      }
      case "window-cannot-fit" -> assertEndsByItsLimit(known, offer, told);
      case "offer-cannot-be-enrolled" -> assertNobodyEnrols(known, told, warning);
      case "tier-adds-nothing" -> assertSameWithout(known, place, path, statement);
      case "percentage-never-paid" ->
          assertPaysTheCap(
              statement,
              offer,
              told,
              Currency.getInstance(path.substring(path.lastIndexOf('.') + 1)));
      default -> assertThat(warning.code()).isNotEmpty();
    }
  }

  private static void assertNothingEarned(Statement statement, OfferStatement told) {
    assertThat(told.qualifying().map(Money::isZero).orElse(true)).isTrue();
    assertThat(amounts(statement, told)).isEmpty();
  }

  private static void assertNothingPaid(Statement statement, OfferStatement told) {
    assertThat(statement.allocations())
        .noneMatch(allocation -> allocation.offer().equals(told.offer()));
  }

  private static void assertEndsByItsLimit(Case known, Offer offer, OfferStatement told) {
    Length length = offer.earning().orElseThrow().window().length();
    Optional<Instant> whole =
        told.windowStart().map(start -> length.after(start, known.account().zone()));
    whole.ifPresent(end -> assertThat(told.windowEnd().orElseThrow()).isBefore(end));
  }

  private static void assertNobodyEnrols(Case known, OfferStatement told, Warning warning) {
    boolean byItself = warning.problem().text().contains("by itself");
    boolean isEntered =
        known.journal().stream()
            .anyMatch(
                entry -> entry instanceof Enrolment some && some.offer().equals(told.offer()));
    boolean isOfOthers =
        warning.problem().text().contains("counterpart")
            && !warning.problem().text().endsWith(known.account().currency().getCurrencyCode());
    if (!(byItself && isEntered) && !isOfOthers) {
      assertThat(told.enrolledAt()).as(warning.toString()).isEmpty();
    }
  }

  /** That a tier makes no difference to credit; those who choose might have chosen it. */
  private static void assertSameWithout(Case known, int place, String path, Statement statement) {
    Offer offer = known.program().offers().get(place);
    EarningTerms terms = offer.earning().orElseThrow();
    Matcher tier = TIER.matcher(path);
    assertThat(tier.matches()).isTrue();
    if (terms.pays() == Pays.CHOSEN
        || !tier.group(1).equals(known.account().currency().getCurrencyCode())) {
      return;
    }
    List<Tier> tiers = terms.tiers().get(known.account().currency());
    Tier needless = tiers.get(Integer.parseInt(tier.group(2)));
    EarningTerms fewer =
        EarningTerms.builder()
            .from(terms)
            .tiers(Multimaps.filterValues(terms.tiers(), one -> !needless.equals(one)))
            .build();
    CreditProgram.Builder program =
        CreditProgram.builder()
            .name("fewer")
            .objectives(known.program().objectives())
            .industries(known.program().industries());
    for (Offer one : known.program().offers()) {
      program.offer(one.equals(offer) ? Offer.builder().from(one).earning(fewer).build() : one);
    }
    Statement without =
        program.build().statement(known.account(), known.campaigns(), known.journal(), AT_LAST);
    assertThat(without.credits()).isEqualTo(statement.credits());
    assertThat(without.totals()).isEqualTo(statement.totals());
  }

  private static ImmutableList<Money> amounts(Statement statement, OfferStatement told) {
    return statement.credits().stream()
        .filter(credit -> credit.offer().equals(told.offer()))
        .map(CreditBalance::amount)
        .collect(toImmutableList());
  }

  /** That a credit in the currency is the cap, but for what is less than its minor unit. */
  private static void assertPaysTheCap(
      Statement statement, Offer offer, OfferStatement told, Currency currency) {
    Money cap =
        Objects.requireNonNull(
            offer.earning().orElseThrow().match().orElseThrow().cap().get(currency));
    for (Money amount : amounts(statement, told)) {
      if (amount.currency().equals(currency)) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        assertThat(cap.amount().subtract(amount.amount())).isNotNegative().isLessThan(unit);
      }
    }
  }
}
