package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.testing.Case;
import org.adcredit.rules.testing.Cases;

/** One journal, one answer: however it is folded, kept, ordered, repeated or named. */
class LedgerProperties {
  private static final int TRIES = 250;

  @Property(tries = TRIES)
  void posting_one_by_one_saving_and_resuming_give_the_batch_statement(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 30) int firstStop,
      @ForAll @IntRange(max = 30) int secondStop) {
    Ledger posted = known.open();
    Ledger resumed = known.open();
    int count = 0;
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (entry.recordedAt().isAfter(asOf)) {
        break;
      }
      if (count == firstStop || count == secondStop) {
        resumed = resume(known, resumed);
      }
      count++;
      assertThat(resumed.post(entry)).hasToString(posted.post(entry).toString());
    }
    ImmutableMap<String, Object> batch = known.statement(asOf).asMapWithAllocations();

    assertThat(posted.statement(asOf).asMapWithAllocations()).isEqualTo(batch);
    assertThat(resumed.statement(asOf).asMapWithAllocations()).isEqualTo(batch);
    assertThat(resume(known, resumed).statement(asOf)).isEqualTo(known.statement(asOf));
  }

  private static Ledger resume(Case known, Ledger ledger) {
    return known.program().resume(known.account(), known.campaigns(), ledger.save());
  }

  @Property(tries = TRIES)
  void the_order_in_which_a_journal_is_given_is_irrelevant(
      @ForAll("casesOfDistinctIds") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("shuffles") List<Integer> shuffle) {
    List<JournalEntry> shuffled = new ArrayList<>();
    for (int i = 0; i < known.journal().size(); i++) {
      shuffled.add(shuffle.get(i) % (shuffled.size() + 1), known.journal().get(i));
    }

    assertThat(known.with(shuffled).statement(asOf).asMapWithAllocations())
        .isEqualTo(known.statement(asOf).asMapWithAllocations());
  }

  @Property(tries = TRIES)
  void entries_that_come_again_change_nothing_but_the_listing_of_the_unusable(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    List<JournalEntry> twice = new ArrayList<>();
    for (JournalEntry entry : known.journal()) {
      twice.add(entry);
      twice.add(entry);
    }

    assertThat(unlisted(known.with(twice).statement(asOf)))
        .isEqualTo(unlisted(known.statement(asOf)));
  }

  @Property(tries = TRIES)
  void an_accepted_entry_that_comes_again_is_ignored_then_and_later(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    Ledger ledger = known.open();
    List<JournalEntry> accepted = new ArrayList<>();
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      if (ledger.post(entry).isAccepted()) {
        accepted.add(entry);
        assertThat(ledger.post(entry).outcome()).isEqualTo(PostResult.Outcome.IGNORED);
      }
    }
    byte[] saved = ledger.save();

    for (JournalEntry entry : accepted) {
      assertThat(ledger.post(entry).outcome()).isEqualTo(PostResult.Outcome.IGNORED);
    }
    assertThat(ledger.save()).isEqualTo(saved);
  }

  @Property(tries = TRIES)
  void what_spend_achieves_changes_nothing(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("results") Map<String, BigDecimal> results) {
    List<JournalEntry> others = new ArrayList<>();
    for (JournalEntry entry : known.journal()) {
      others.add(
          entry instanceof SpendEvent event
              ? SpendEvent.builder().from(event).results(results).build()
              : entry);
    }

    assertThat(known.with(others).statement(asOf).asMapWithAllocations())
        .isEqualTo(known.statement(asOf).asMapWithAllocations());
  }

  @Property(tries = TRIES)
  void renaming_campaigns_in_their_order_renames_them_and_nothing_else(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    String prefix = "renamed·";
    ImmutableList<Campaign> campaigns =
        known.campaigns().stream()
            .map(
                campaign ->
                    Campaign.builder().from(campaign).id(renamed(prefix, campaign.id())).build())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<JournalEntry> journal =
        known.journal().stream()
            .map(entry -> renamed(prefix, entry))
            .collect(ImmutableList.toImmutableList());
    Case other = new Case(known.program(), known.account(), campaigns, journal);

    assertThat(other.statement(asOf).asMapWithAllocations().toString().replace(prefix, ""))
        .isEqualTo(known.statement(asOf).asMapWithAllocations().toString());
  }

  private static CampaignId renamed(String prefix, CampaignId id) {
    return CampaignId.of(prefix + id);
  }

  private static JournalEntry renamed(String prefix, JournalEntry entry) {
    if (entry instanceof SpendEvent event) {
      return SpendEvent.builder().from(event).campaign(renamed(prefix, event.campaign())).build();
    }
    if (entry instanceof CreditAssignment assignment) {
      return CreditAssignment.builder()
          .id(assignment.id())
          .recordedAt(assignment.recordedAt())
          .offer(assignment.offer())
          .from(assignment.from())
          .campaign(renamed(prefix, assignment.campaign()))
          .build();
    }
    return entry;
  }

  @Property(tries = TRIES)
  void an_event_in_two_parts_costs_the_same_and_earns_the_same_where_no_credit_pays(
      @ForAll("casesOfDistinctIds") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(max = 29) int place,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    List<SpendEvent> events = uncorrected(known.journal());
    Assume.that(!events.isEmpty());
    SpendEvent whole = events.get(place % events.size());
    long part = whole.cost().micros() * percent / 100;
    Assume.that(part > 0);
    List<JournalEntry> journal = new ArrayList<>(known.journal());
    journal.remove(whole);
    journal.add(costing(whole, whole.id(), part));
    journal.add(costing(whole, EntryId.of(whole.id() + "/2"), whole.cost().micros() - part));

    Statement inOne = known.statement(asOf);
    Statement inTwo = known.with(journal).statement(asOf);

    assertThat(inTwo.totals().gross()).isEqualTo(inOne.totals().gross());
    assertThat(Maps.transformValues(inTwo.campaigns(), Totals::gross))
        .isEqualTo(Maps.transformValues(inOne.campaigns(), Totals::gross));
    if (inOne.allocations().isEmpty() && inTwo.allocations().isEmpty()) {
      assertThat(inTwo.offers())
          .extracting(OfferStatement::qualifying)
          .isEqualTo(inOne.offers().stream().map(OfferStatement::qualifying).toList());
    }
  }

  private static List<SpendEvent> uncorrected(List<JournalEntry> journal) {
    Set<EntryId> corrected = new HashSet<>();
    for (JournalEntry entry : journal) {
      if (entry instanceof SpendCorrection correction) {
        corrected.add(correction.event());
      }
    }
    return journal.stream()
        .filter(SpendEvent.class::isInstance)
        .map(SpendEvent.class::cast)
        .filter(event -> !corrected.contains(event.id()))
        .toList();
  }

  private static SpendEvent costing(SpendEvent event, EntryId id, long micros) {
    Money cost = Money.ofMicros(micros, event.cost().currency());
    return SpendEvent.builder().from(event).id(id).cost(cost).build();
  }

  @Property(tries = TRIES)
  void a_statement_knows_nothing_of_what_is_recorded_later(
      @ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    List<JournalEntry> recorded =
        known.journal().stream().filter(entry -> !entry.recordedAt().isAfter(asOf)).toList();

    assertThat(known.statement(asOf)).isEqualTo(known.with(recorded).statement(asOf));
    assertThat(known.statement(asOf).asMapWithAllocations())
        .isEqualTo(known.with(recorded).statement(asOf).asMapWithAllocations());
  }

  @Property(tries = TRIES)
  void an_entry_that_is_rejected_might_as_well_not_have_come(
      @ForAll("cases") Case known, @ForAll("instants") Instant later) {
    Ledger all = known.open();
    Ledger usable = known.open();
    for (JournalEntry entry : known.journal()) {
      if (all.post(entry).rejection().isEmpty()) {
        assertThat(usable.post(entry).rejection()).isEmpty();
      }
    }
    Instant asOf = latest(later, all.lastRecordedAt().orElse(later));

    assertThat(usable.lastRecordedAt()).isEqualTo(all.lastRecordedAt());
    assertThat(unlisted(all.statement(asOf))).isEqualTo(unlisted(usable.statement(asOf)));
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Map<String, Object> unlisted(Statement statement) {
    Map<String, Object> map = new HashMap<>(statement.asMapWithAllocations());
    map.remove("rejected");
    return map;
  }

  @Property(tries = TRIES)
  void every_entry_is_accepted_ignored_or_listed(
      @ForAll("cases") Case known, @ForAll("instants") Instant later) {
    Ledger ledger = known.open();
    List<Rejection> rejected = new ArrayList<>();
    int ignored = 0;
    for (JournalEntry entry : known.journal()) {
      PostResult result = ledger.post(entry);
      result.rejection().ifPresent(rejected::add);
      ignored += result.outcome() == PostResult.Outcome.IGNORED ? 1 : 0;
    }
    Instant asOf = latest(later, Instant.parse("2028-01-01T00:00:00Z"));

    assertThat(ledger.statement(asOf).rejected())
        .filteredOn(rejection -> !rejection.entry().value().startsWith("auto/"))
        .isEqualTo(rejected);
    assertThat(ledger.state().posted().size() + rejected.size() + ignored)
        .isEqualTo(known.journal().size());
  }

  @Property(tries = TRIES)
  void asking_never_changes_a_ledger(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("waits") List<Duration> waits) {
    Ledger ledger = known.replay(asOf);
    Ledger untouched = known.replay(asOf);
    byte[] saved = ledger.save();

    for (Duration wait : waits) {
      Instant at = asOf.plus(wait);
      ledger.statement(at);
      for (Offer offer : known.program().offers()) {
        ask(ledger, known, offer.id(), at);
      }
    }

    assertThat(ledger.save()).isEqualTo(saved);
    assertThat(ledger.statement(asOf)).isEqualTo(untouched.statement(asOf));
    for (JournalEntry entry : JournalOrder.sort(known.journal())) {
      assertThat(ledger.post(entry)).hasToString(untouched.post(entry).toString());
    }
  }

  private static void ask(Ledger ledger, Case known, OfferId offer, Instant at) {
    assertThat(ledger.enrolment(offer, at).toString()).contains("ENROL");
    assertThat(ledger.award(offer, at).toString()).contains("AWARD");
    for (Campaign campaign : known.campaigns()) {
      assertThat(ledger.earning(offer, campaign.id(), at).toString()).contains("EARN");
      assertThat(ledger.coverage(offer, campaign.id(), at).toString()).contains("COVER");
    }
  }

  @Property(tries = TRIES)
  void until_its_next_change_a_statement_says_the_same(
      @ForAll("cases") Case known,
      @ForAll("instants") Instant asOf,
      @ForAll("waits") List<Duration> waits) {
    Ledger ledger = known.replay(asOf);
    Statement now = ledger.statement(asOf);

    for (Duration wait : waits) {
      Instant end = now.nextChangeAt().map(change -> change.minusNanos(1)).orElse(Instant.MAX);
      Instant later = asOf.plus(wait).isBefore(end) ? asOf.plus(wait) : end;
      if (!later.equals(Instant.MAX)) {
        assertThat(undated(ledger.statement(later))).isEqualTo(undated(now));
      }
    }
  }

  private static Map<String, Object> undated(Statement statement) {
    Map<String, Object> map = new HashMap<>(statement.asMapWithAllocations());
    map.remove("asOf");
    return map;
  }

  @Property(tries = TRIES)
  void a_next_change_lies_ahead(@ForAll("cases") Case known, @ForAll("instants") Instant asOf) {
    assertThat(known.statement(asOf).nextChangeAt().orElse(Instant.MAX)).isAfter(asOf);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Cases.cases();
  }

  /** The first of the entries of an id, and no other. */
  @Provide
  Arbitrary<Case> casesOfDistinctIds() {
    return Cases.cases()
        .map(
            known -> {
              Map<EntryId, JournalEntry> first = new LinkedHashMap<>();
              known.journal().forEach(entry -> first.putIfAbsent(entry.id(), entry));
              return known.with(first.values());
            });
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Cases.instants();
  }

  @Provide
  Arbitrary<List<Integer>> shuffles() {
    return Arbitraries.integers().between(0, 1_000).list().ofSize(40);
  }

  @Provide
  Arbitrary<List<Duration>> waits() {
    return Arbitraries.oneOf(
            Arbitraries.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(500)),
            Arbitraries.longs().between(1, 24 * 120).map(Duration::ofHours))
        .list()
        .ofSize(3);
  }

  @Provide
  Arbitrary<Map<String, BigDecimal>> results() {
    return Arbitraries.maps(
        Arbitraries.of("leads", "clicks", "conversions"),
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100000")));
  }
}
