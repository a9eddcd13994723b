// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.testing.Case;

/**
 * One case, asked of the library and of the model: for statements of the whole journal as of
 * several instants, for the entries posted as they stand, and for answers.
 */
final class Comparison {
  static final Instant LONG_AFTER = Instant.parse("2029-01-01T00:00:00Z");
  private static final int STATEMENTS = 2;

  private final Case known;
  private final Census census;

  Comparison(Case known, Census census) {
    this.known = known;
    this.census = census;
  }

  /** {@return the first difference at some of the instants that matter, if there is any} */
  Optional<String> someDifference(Random random) {
    Model end = Model.of(known, LONG_AFTER);
    census.countJournal(known, end);
    ImmutableList<Instant> moments = moments(end).asList();
    Instant asked = moments.get(random.nextInt(moments.size()));
    Campaign campaign = known.campaigns().get(random.nextInt(known.campaigns().size()));
    return first(
        Stream.concat(
            random.ints(STATEMENTS, 0, moments.size()).mapToObj(i -> statement(moments.get(i))),
            Stream.of(posted(), answers(asked, ImmutableList.of(campaign)))));
  }

  /** {@return the first difference at any of the instants that matter, if there is any} */
  Optional<String> anyDifference() {
    return first(
        Stream.concat(
            moments(Model.of(known, LONG_AFTER)).stream()
                .flatMap(
                    moment -> Stream.of(statement(moment), answers(moment, known.campaigns()))),
            Stream.of(posted())));
  }

  private static Optional<String> first(Stream<Optional<String>> differences) {
    return differences.flatMap(Optional::stream).findFirst();
  }

  /** When something is recorded or turns, a nanosecond beside that, and after all of it. */
  private ImmutableSet<Instant> moments(Model end) {
    Set<Instant> turns = turns(end);
    known.journal().forEach(entry -> turns.add(entry.recordedAt()));
    ImmutableSet.Builder<Instant> moments = ImmutableSet.builder();
    for (Instant turn : turns) {
      moments.add(turn, turn.minusNanos(1), turn.plusNanos(1));
    }
    return moments.add(LONG_AFTER).build();
  }

  /** When offers open, begin, end and close, and credits are issued and lapse. */
  static Set<Instant> turns(Model end) {
    Set<Instant> turns = new TreeSet<>();
    for (ModelOffer offer : end.offers) {
      turns.add(offer.terms.opensAt());
      offer.enrolledAt.ifPresent(turns::add);
      if (offer.isHeld() && offer.earns()) {
        offer.window().map(ModelOffer.Window::end).ifPresent(turns::add);
        offer.close().ifPresent(turns::add);
      }
      for (ModelCredit credit : offer.credits) {
        turns.add(credit.issuedAt);
        credit.expiresAt.ifPresent(turns::add);
      }
    }
    return turns;
  }

  private Optional<String> statement(Instant asOf) {
    Map<String, Object> actual = known.statement(asOf).asMapWithAllocations();
    census.countStatement(actual);
    return Difference.between(
        "the statement as of " + asOf, ModelStatement.of(Model.of(known, asOf), asOf), actual);
  }

  /** Entry by entry as they stand in the journal, so that many are out of order. */
  private Optional<String> posted() {
    Ledger ledger = known.open();
    List<JournalEntry> accepted = new ArrayList<>();
    List<JournalEntry> refused = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    Instant last = Instant.MIN;
    Model model = new Model(known);
    for (JournalEntry entry : known.journal()) {
      String expected = model.post(entry);
      String actual = ledger.post(entry).toString();
      if (!List.of(expected, "REJECTED " + expected).contains(actual)) {
        return Optional.of(Difference.told("posting " + entry, expected, actual));
      }
      if (expected.equals(Model.ACCEPTED)) {
        accepted.add(entry);
        last = entry.recordedAt();
      } else if (!expected.equals(Model.IGNORED)) {
        refused.add(entry);
        codes.add(expected);
        model = fold(accepted); // a refused entry is as if it had never come
      }
    }
    if (accepted.isEmpty()) {
      return Optional.empty();
    }
    model = fold(accepted);
    model.advanceTo(last);
    for (int i = 0; i < refused.size(); i++) {
      if (refused.get(i).recordedAt().compareTo(last) <= 0) {
        model.refused.add(new Model.Refused(refused.get(i).id(), codes.get(i)));
      }
    }
    Map<String, Object> actual = ledger.statement(last).asMapWithAllocations();
    census.countStatement(actual);
    return Difference.between(
        "the statement of the entries as posted", ModelStatement.of(model, last), actual);
  }

  private Model fold(List<JournalEntry> entries) {
    Model model = new Model(known);
    entries.forEach(model::post);
    return model;
  }

  private Optional<String> answers(Instant at, ImmutableList<Campaign> campaigns) {
    Model model = Model.of(known, at);
    Ledger ledger = known.replay(at);
    Stream<Optional<String>> gates =
        campaigns.stream()
            .map(
                campaign ->
                    answer(
                        known.program().delivery(known.account(), campaign, at),
                        model.deliver(campaign, campaign.regions(), at)));
    Stream<Optional<String>> offers =
        model.offers.stream()
            .flatMap(
                offer -> {
                  OfferId id = offer.terms.id();
                  ModelAnswers answers = model.answers(offer);
                  return Stream.concat(
                      Stream.of(
                          answer(ledger.enrolment(id, at), answers.enrol(at, at)),
                          answer(ledger.award(id, at), answers.award(at))),
                      campaigns.stream()
                          .flatMap(campaign -> answers(ledger, answers, id, campaign, at)));
                });
    return first(Stream.concat(gates, offers));
  }

  private Stream<Optional<String>> answers(
      Ledger ledger, ModelAnswers model, OfferId offer, Campaign campaign, Instant at) {
    return Stream.of(
        answer(
            known.program().scope(offer, known.account(), campaign, at),
            model.scope(campaign, campaign.regions(), at)),
        answer(
            ledger.earning(offer, campaign.id(), at), model.earn(campaign, campaign.regions(), at)),
        answer(
            ledger.coverage(offer, campaign.id(), at),
            model.cover(campaign, campaign.regions(), at)));
  }

  private Optional<String> answer(Decision decision, Set<String> expected) {
    Set<String> codes =
        decision.findings().stream()
            .map(Finding::code)
            .collect(Collectors.toCollection(TreeSet::new));
    census.countAnswer(decision.question().orElseThrow() + "", codes);
    String verdict = ModelGates.verdict(expected);
    return codes.equals(expected) && decision.verdict().toString().equals(verdict)
        ? Optional.empty()
        : Optional.of(Difference.told("an answer", verdict + " " + expected, decision.toString()));
  }
}
