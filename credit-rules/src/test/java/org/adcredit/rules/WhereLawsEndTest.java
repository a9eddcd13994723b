// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Sample.offer;
import static org.adcredit.rules.Sample.posted;
import static org.adcredit.rules.Sample.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.OnLostProgress;
import org.adcredit.rules.terms.Percent;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;
import org.adcredit.rules.terms.Tier;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/**
 * The smallest cases in which a law does not hold, for want of a condition that its property makes.
 * Each is what the terms say, and none is a mistake.
 */
class WhereLawsEndTest {
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final CreditTerms MUCH_LATER =
      CreditTerms.builder().issueDelay(Length.ofDays(365)).build();

  /** At midnight of a day in March. */
  private static String march(int day) {
    return (day < 10 ? "2026-03-0" : "2026-03-") + day + "T00:00:00Z";
  }

  private static JournalEntry enrolment(String offer, int day) {
    return Facts.enrolment("n/" + offer, offer, march(day));
  }

  private static SpendEvent spend(String id, int day, String cost) {
    return Facts.spend(id, "c1", march(day), cost);
  }

  private static Statement statement(List<Offer> offers, JournalEntry... entries) {
    CreditProgram program = Sample.program(offers.toArray(new Offer[0])).build();
    return program.statement(Facts.account(), Sample.CAMPAIGNS, List.of(entries), JUNE);
  }

  private static String progress(Statement statement) {
    return statement.offers().get(0).qualifying().orElseThrow().toString();
  }

  /** What was given and not withdrawn. */
  private static String earned(Statement statement) {
    Money earned = Money.parse("USD 0");
    for (CreditBalance credit : statement.credits()) {
      earned = earned.plus(credit.amount()).minus(credit.revoked());
    }
    return earned.toString();
  }

  private static Offer earning(EarningTerms.Builder earning) {
    return offer("welcome").earning(earning.build()).credit(MUCH_LATER).build();
  }

  private static EarningTerms.Builder tiers(String... spendAndCredit) {
    EarningTerms.Builder earning = Sample.earning();
    for (int i = 0; i < spendAndCredit.length; i += 2) {
      earning.tier(Tier.of(spendAndCredit[i], spendAndCredit[i + 1]));
    }
    return earning;
  }

  private static EarningTerms.Builder window(Anchor starts, int days) {
    return tiers("USD 100", "USD 50").window(EarningWindow.of(starts, Length.ofDays(days)));
  }

  @Test
  void two_events_count_less_than_each_alone_where_credit_of_the_first_pays_the_second() {
    List<Offer> offers = List.of(welcome().build());
    SpendEvent first = spend("e1", 3, "USD 100");
    SpendEvent second = spend("e2", 4, "USD 50");

    assertThat(progress(statement(offers, enrolment("welcome", 2), first))).isEqualTo("USD 100.00");
    assertThat(progress(statement(offers, enrolment("welcome", 2), second))).isEqualTo("USD 50.00");
    assertThat(progress(statement(offers, enrolment("welcome", 2), first, second)))
        .isEqualTo("USD 100.00");
  }

  @Test
  void adjacent_windows_miss_what_is_recorded_after_the_first_has_closed() {
    SpendEvent late = Facts.lateSpend("e1", "c1", march(11), march(13), "USD 100");
    Offer before = earning(window(Anchor.ENROLMENT, 10));
    Offer over = earning(window(Anchor.ENROLMENT, 20));

    assertThat(progress(statement(List.of(before), enrolment("welcome", 2), late)))
        .isEqualTo("USD 0.00");
    assertThat(progress(statement(List.of(before), enrolment("welcome", 12), late)))
        .isEqualTo("USD 0.00");
    assertThat(progress(statement(List.of(over), enrolment("welcome", 2), late)))
        .isEqualTo("USD 100.00");
  }

  @Test
  void the_order_of_one_instant_tells_which_spend_is_first_and_starts_a_window() {
    Offer offer = earning(window(Anchor.FIRST_SPEND, 10).grace(Length.ofDays(30)));
    SpendEvent early = Facts.lateSpend("e1", "c1", march(5), march(20), "USD 1");
    SpendEvent late = Facts.lateSpend("e2", "c1", march(20), march(20), "USD 2");

    Ledger inOrder = posted(Sample.ledger(offer), enrolment("welcome", 2), early, late);
    Ledger otherwise = posted(Sample.ledger(offer), enrolment("welcome", 2), late, early);

    assertThat(progress(inOrder.statement(JUNE))).isEqualTo("USD 1.00");
    assertThat(progress(otherwise.statement(JUNE))).isEqualTo("USD 2.00");
  }

  @Test
  void two_halves_count_more_than_the_whole_where_each_share_of_credit_is_rounded_down() {
    CreditTerms half = CreditTerms.builder().share(Percent.of(50)).build();
    List<Offer> offers = List.of(earning(tiers("USD 100", "USD 50")), Sample.gift("gift", half));

    Statement whole =
        statement(
            offers, enrolment("welcome", 2), enrolment("gift", 2), spend("e1", 3, "USD 0.000002"));
    Statement halves =
        statement(
            offers,
            enrolment("welcome", 2),
            enrolment("gift", 2),
            spend("e1", 3, "USD 0.000001"),
            spend("e2", 3, "USD 0.000001"));

    assertThat(progress(whole)).isEqualTo("USD 0.000001");
    assertThat(progress(halves)).isEqualTo("USD 0.000002");
  }

  @Test
  void more_spend_earns_less_where_it_starts_the_window_too_early() {
    List<Offer> offers = List.of(earning(window(Anchor.FIRST_SPEND, 10)));
    SpendEvent enough = spend("e2", 20, "USD 100");

    assertThat(earned(statement(offers, enrolment("welcome", 2), enough))).isEqualTo("USD 50.00");
    assertThat(earned(statement(offers, enrolment("welcome", 2), spend("e1", 3, "USD 1"), enough)))
        .isEqualTo("USD 0.00");
  }

  @Test
  void more_spend_earns_less_where_a_higher_tier_pays_less() {
    List<Offer> offers =
        List.of(
            earning(tiers("USD 100", "USD 50", "USD 200", "USD 10").resolves(Resolves.AT_CLOSE)));

    assertThat(earned(statement(offers, enrolment("welcome", 2), spend("e1", 3, "USD 100"))))
        .isEqualTo("USD 50.00");
    assertThat(earned(statement(offers, enrolment("welcome", 2), spend("e1", 3, "USD 200"))))
        .isEqualTo("USD 10.00");
  }

  @Test
  void more_spend_earns_less_where_the_account_has_to_be_dormant() {
    EnrolmentTerms dormant =
        EnrolmentTerms.builder()
            .mode(EnrolmentMode.REGISTER)
            .newAdvertiser(NewAdvertiser.builder().dormantFor(Length.ofDays(7)).build())
            .build();
    List<Offer> offers = List.of(welcome().enrolment(dormant).build());
    SpendEvent enough = spend("e2", 11, "USD 100");

    assertThat(earned(statement(offers, enrolment("welcome", 10), enough))).isEqualTo("USD 50.00");
    assertThat(earned(statement(offers, spend("e1", 5, "USD 1"), enrolment("welcome", 10), enough)))
        .isEqualTo("USD 0.00");
  }

  private static Offer exclusive(Offer.Builder offer) {
    return offer
        .enrolment(
            EnrolmentTerms.builder().mode(EnrolmentMode.REGISTER).exclusiveGroup("group").build())
        .build();
  }

  @Test
  void more_spend_earns_less_where_what_it_earns_bars_another_offer() {
    Offer small =
        exclusive(
            offer("small")
                .credit(MUCH_LATER)
                .earning(
                    Sample.earning()
                        .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(2)))
                        .tier(Tier.of("USD 1", "USD 1"))
                        .build()));
    List<Offer> offers = List.of(small, exclusive(welcome()));
    SpendEvent enough = spend("e2", 11, "USD 100");

    assertThat(earned(statement(offers, enrolment("small", 2), enrolment("welcome", 10), enough)))
        .isEqualTo("USD 50.00");
    assertThat(
            earned(
                statement(
                    offers,
                    enrolment("small", 2),
                    spend("e1", 3, "USD 1"),
                    enrolment("welcome", 10),
                    enough)))
        .isEqualTo("USD 1.00");
  }

  @Test
  void more_spend_earns_less_where_credit_that_lapsed_at_once_could_not_be_withdrawn() {
    Offer offer =
        offer("welcome")
            .earning(
                tiers("USD 100", "USD 50").onLostProgress(OnLostProgress.REVOKE_UNUSED).build())
            .credit(
                CreditTerms.builder()
                    .issueDelay(Length.ofDays(10))
                    .expiresAtLatest(Instant.parse(march(20)))
                    .build())
            .build();
    List<JournalEntry> journal =
        List.of(
            enrolment("welcome", 2),
            spend("e1", 5, "USD 90"),
            spend("e2", 12, "USD 10"),
            Facts.correction("k1", "e1", march(13), "USD 90"));
    List<JournalEntry> more = new ArrayList<>(journal);
    more.add(spend("e3", 5, "USD 10"));

    assertThat(earned(statement(List.of(offer), journal.toArray(new JournalEntry[0]))))
        .isEqualTo("USD 50.00");
    assertThat(earned(statement(List.of(offer), more.toArray(new JournalEntry[0]))))
        .isEqualTo("USD 0.00");
  }

  private static Offer gift(String id, String amount, CreditTerms credit) {
    return offer(id).upfront(Money.parse(amount)).credit(credit).build();
  }

  private static String cash(Statement statement, String campaign) {
    return statement.campaigns().entrySet().stream()
        .filter(entry -> entry.getKey().value().equals(campaign))
        .map(entry -> entry.getValue().cash().toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_larger_upfront_amount_means_more_cash_where_a_correction_gives_it_back_for_another() {
    CreditTerms leads =
        CreditTerms.builder()
            .priority(1)
            .covers(
                Scope.builder().objectives(Selection.of(Objective.of("LEAD_GENERATION"))).build())
            .build();
    JournalEntry[] journal = {
      enrolment("a", 2),
      enrolment("b", 2),
      spend("e1", 3, "USD 10"),
      spend("e2", 4, "USD 10"),
      Facts.correction("k1", "e1", march(5), "USD 10"),
      Facts.spend("e3", "c2", march(6), "USD 10")
    };
    Offer all = gift("b", "USD 10", CreditTerms.builder().build());

    assertThat(cash(statement(List.of(gift("a", "USD 1", leads), all), journal), "c2"))
        .isEqualTo("USD 1.00");
    assertThat(cash(statement(List.of(gift("a", "USD 10", leads), all), journal), "c2"))
        .isEqualTo("USD 10.00");
  }

  @Test
  void a_larger_upfront_amount_means_more_cash_where_what_is_left_bars_another_offer() {
    JournalEntry[] journal = {
      enrolment("a", 2), spend("e1", 3, "USD 10"), enrolment("b", 4), spend("e2", 5, "USD 50")
    };
    Offer b = exclusive(offer("b").upfront(Money.parse("USD 50")));

    Statement exhausted =
        statement(List.of(exclusive(offer("a").upfront(Money.parse("USD 10"))), b), journal);
    Statement barred =
        statement(List.of(exclusive(offer("a").upfront(Money.parse("USD 11"))), b), journal);

    assertThat(exhausted.totals().cash()).isEqualTo(Money.parse("USD 0"));
    assertThat(barred.totals().cash()).isEqualTo(Money.parse("USD 49"));
  }

  /** After the journal, an event is corrected in full: in one step, and in two. */
  private static List<Statement> inOneAndTwo(
      Offer offer, List<JournalEntry> journal, String event, String first, String second) {
    String sum = Money.parse(first).plus(Money.parse(second)).toString();
    Stream<JournalEntry> one = Stream.of(Facts.correction("k", event, march(20), sum));
    Stream<JournalEntry> two =
        Stream.of(
            Facts.correction("k/1", event, march(20), first),
            Facts.correction("k/2", event, march(20), second));
    return Stream.of(one, two)
        .map(
            corrections ->
                statement(
                    List.of(offer),
                    Stream.concat(journal.stream(), corrections).toArray(JournalEntry[]::new)))
        .toList();
  }

  @Test
  void two_corrections_leave_more_than_one_where_between_them_a_lower_tier_pays_more() {
    Offer offer = earning(tiers("USD 100", "USD 50", "USD 200", "USD 10"));
    List<JournalEntry> journal = List.of(enrolment("welcome", 2), spend("e1", 3, "USD 200"));

    List<Statement> both = inOneAndTwo(offer, journal, "e1", "USD 50", "USD 60");

    assertThat(both).extracting(WhereLawsEndTest::earned).containsExactly("USD 10.00", "USD 50.00");
  }

  @Test
  void two_corrections_withdraw_as_much_as_one_but_perhaps_another_credit() {
    Offer offer =
        offer("welcome")
            .earning(
                tiers("USD 100", "USD 50", "USD 200", "USD 100")
                    .onLostProgress(OnLostProgress.REVOKE_UNUSED)
                    .build())
            .build();
    List<JournalEntry> journal =
        List.of(
            enrolment("welcome", 2),
            spend("e1", 3, "USD 100"), // welcome/1 is given
            spend("e2", 4, "USD 50"), // and pays
            spend("e3", 5, "USD 100"), // welcome/2 is given
            spend("e4", 6, "USD 80"), // and pays 50
            Facts.correction("k1", "e2", march(7), "USD 50"), // welcome/1 is unused again
            Facts.correction("k2", "e3", march(8), "USD 30")); // and 200 is spent

    List<Statement> both = inOneAndTwo(offer, journal, "e4", "USD 30", "USD 50");

    assertThat(both)
        .extracting(
            statement ->
                statement.credits().stream().map(credit -> credit.revoked().toString()).toList())
        .containsExactly(List.of("USD 0.00", "USD 50.00"), List.of("USD 50.00", "USD 0.00"));
  }

  @Test
  void a_window_may_start_between_a_statement_and_its_next_change() {
    Offer fromCreation =
        offer("o")
            .earning(
                Sample.earning()
                    .window(EarningWindow.of(Anchor.ACCOUNT_CREATED, Length.ofDays(30)))
                    .tier(Tier.of("USD 100", "USD 50"))
                    .build())
            .build();
    Ledger ledger =
        Sample.program(fromCreation)
            .build()
            .openLedger(
                Facts.accountBuilder().createdAt(Instant.parse(march(20))).build(),
                Sample.CAMPAIGNS);
    ledger.post(enrolment("o", 10));

    Statement before = ledger.statement(Instant.parse(march(10)));
    Statement then = ledger.statement(Instant.parse(march(20)));

    assertThat(before.offers().get(0).windowStart()).isEmpty();
    assertThat(then.offers().get(0).windowStart()).contains(Instant.parse(march(20)));
    assertThat(before.nextChangeAt()).isEqualTo(then.nextChangeAt()).isPresent();
  }
}
