// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.testing.Accounts;
import org.adcredit.testing.Amounts;
import org.adcredit.testing.CreditDomain;
import org.adcredit.testing.Entries;
import org.adcredit.testing.Facts;
import org.adcredit.testing.Journals;
import org.adcredit.testing.Names;
import org.adcredit.testing.Times;

/** What the published generators promise. */
@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class)
class GeneratorsProperties {
  @Property(tries = 20)
  void the_same_seed_gives_the_same_facts(
      @ForAll long seed, @ForAll("generators") Arbitrary<?> of) {
    assertThat(sample(of, seed)).isEqualTo(sample(of, seed));
  }

  private static List<String> sample(Arbitrary<?> arbitrary, long seed) {
    RandomGenerator<?> generator = arbitrary.generator(1_000);
    Random random = new Random(seed);
    return IntStream.range(0, 20).mapToObj(i -> generator.next(random).value().toString()).toList();
  }

  @Property
  void costs_are_more_than_zero_and_at_most_a_million_units(@ForAll("costs") Money cost) {
    assertThat(cost).isBetween(Money.ofMicros(1, Amounts.KWD), Money.parse("KWD 1000000.000"));
  }

  @Property
  void instants_lie_between_the_ends_that_were_asked_for(
      @ForAll("instants") Instant a, @ForAll("instants") Instant b, @ForAll long seed) {
    Assume.that(a.isBefore(b));
    RandomGenerator<Instant> generator = Times.instants(a, b).generator(1_000);
    Random random = new Random(seed);

    for (int i = 0; i < 20; i++) {
      assertThat(generator.next(random).value()).isAfterOrEqualTo(a).isBefore(b);
    }
  }

  @Property
  void a_clock_change_is_one_in_its_zone(@ForAll("clockChanges") ZonedDateTime change) {
    ZoneRules rules = change.getZone().getRules();

    assertThat(change.getOffset()).isEqualTo(rules.getOffset(change.toInstant()));
    assertThat(rules.nextTransition(change.toInstant().minusNanos(1)).getInstant())
        .isEqualTo(change.toInstant());
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void instants_stand_beside_clock_changes_now_and_then(@ForAll("instants") Instant instant) {
    collect(
        "beside a clock change",
        Times.clockChanges()
            .allValues()
            .orElseThrow()
            .map(change -> Duration.between(change.toInstant(), instant).abs())
            .anyMatch(distance -> distance.compareTo(Duration.ofSeconds(1)) <= 0));
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void ids_go_beyond_the_first_65536_code_points_now_and_then(@ForAll OfferId id) {
    collect("supplementary", id.value().codePoints().anyMatch(Character::isSupplementaryCodePoint));
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void facts_come_by_type_alone(
      @ForAll Account account, @ForAll Campaign campaign, @ForAll IndustryApproval approval) {
    boolean held = approval.validity().contains(account.createdAt());

    collect("approvals known", account.approvals().isPresent());
    collect("approvals unknown", account.approvals().isEmpty());
    collect("approval held when the account was created", held);
    collect("approval not held when the account was created", !held);
    collect("several regions", campaign.regions().size() > 1);
  }

  @Property
  void campaigns_of_one_account_have_ids_of_their_own(
      @ForAll("campaignLists") List<Campaign> campaigns) {
    assertThat(campaigns).isNotEmpty().extracting(Campaign::id).doesNotHaveDuplicates();
  }

  private static void collect(String label, boolean present) {
    Statistics.label(label)
        .collect(present)
        .coverage(cover -> cover.check(true).count(count -> count > 0));
  }

  @Provide
  Arbitrary<Money> costs() {
    return Amounts.positive(Amounts.KWD);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Times.instants();
  }

  @Provide
  Arbitrary<ZonedDateTime> clockChanges() {
    return Times.clockChanges();
  }

  @Provide
  Arbitrary<ImmutableList<Campaign>> campaignLists() {
    return Accounts.campaignLists();
  }

  @Provide
  Arbitrary<Arbitrary<?>> generators() {
    Collection<Arbitrary<?>> all =
        List.of(
            Accounts.accounts(),
            Accounts.campaignLists(),
            Amounts.money(),
            Entries.entries(),
            Names.idTexts(),
            Times.intervals(),
            Journals.journals(Amounts.USD, List.of(Facts.campaign()), List.of()));
    return Arbitraries.of(all);
  }
}
