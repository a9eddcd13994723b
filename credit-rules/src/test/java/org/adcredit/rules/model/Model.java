// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.testing.Case;

/** The ledger of one account, by the letter of the description. */
final class Model {
  /** What {@link #post} says of an entry that comes again. */
  static final String IGNORED = "IGNORED";

  /** What {@link #post} says of an entry that is used. */
  static final String ACCEPTED = "ACCEPTED";

  private final Case known;
  final Account account;
  final List<ModelOffer> offers = new ArrayList<>();
  final List<ModelSpend> spend = new ArrayList<>();
  final List<Refused> refused = new ArrayList<>();
  final List<Excluded> excluded = new ArrayList<>();
  final List<Movement> movements = new ArrayList<>();
  final List<Reached> reached = new ArrayList<>();
  private final Map<CampaignId, Campaign> campaigns = new HashMap<>();
  private final Map<EntryId, JournalEntry> accepted = new HashMap<>();
  private final List<Enrolment> implied = new ArrayList<>();
  private Instant last = Instant.MIN;
  boolean somethingUnknown;

  /** An entry that could not be used. */
  record Refused(EntryId entry, String code) {}

  /** Spend that did not count; the offer is empty under DELIVER. */
  record Excluded(
      String question,
      String code,
      CampaignId campaign,
      Optional<OfferId> offer,
      BigDecimal amount) {}

  /** What a credit paid of an event, or below zero what a correction gave back to it. */
  record Movement(EntryId entry, SpendEvent event, ModelCredit credit, BigDecimal amount) {}

  /** A tier that an event reached, as it was recorded or settled. */
  record Reached(
      OfferId offer, BigDecimal spend, SpendEvent event, Instant at, BigDecimal qualifying) {}

  Model(Case known) {
    this.known = known;
    this.account = known.account();
    known.campaigns().forEach(campaign -> campaigns.put(campaign.id(), campaign));
    known.program().offers().forEach(terms -> offers.add(new ModelOffer(this, terms)));
    for (ModelOffer offer : offers) {
      if (offer.terms.enrolment().mode() == EnrolmentMode.AUTOMATIC) {
        Instant at =
            Stream.of(account.createdAt(), offer.terms.opensAt())
                .max(Instant::compareTo)
                .orElseThrow();
        EntryId id = EntryId.of("auto/" + offer.terms.id().value());
        implied.add(Enrolment.builder().id(id).offer(offer.terms.id()).at(at).build());
      }
    }
    implied.sort(CANONICAL);
  }

  /** The fold of what was recorded by an instant, and of all that is due by then. */
  static Model of(Case known, Instant asOf) {
    Model model = new Model(known);
    known.journal().stream()
        .filter(entry -> entry.recordedAt().compareTo(asOf) <= 0)
        .sorted(CANONICAL)
        .forEach(model::post);
    model.advanceTo(asOf);
    return model;
  }

  // ---- the order of entries

  static final Comparator<JournalEntry> CANONICAL =
      Comparator.comparing(JournalEntry::recordedAt)
          .thenComparing(Model::kind)
          .thenComparing(Model::ownInstant)
          .thenComparing(entry -> entry.id().value(), ModelCredit::byCodePoint);

  private static int kind(JournalEntry entry) {
    return entry instanceof Enrolment
        ? 1
        : entry instanceof CreditAssignment
            ? 2
            : entry instanceof SpendEvent
                ? 3
                : entry instanceof SpendCorrection ? 4 : entry instanceof Settlement ? 5 : 6;
  }

  private static Instant ownInstant(JournalEntry entry) {
    if (entry instanceof Enrolment enrolment) {
      return enrolment.at();
    } else if (entry instanceof CreditAssignment assignment) {
      return assignment.from();
    } else if (entry instanceof SpendEvent event) {
      return event.deliveredAt();
    } else if (entry instanceof Settlement settlement) {
      return settlement.at();
    } else if (entry instanceof Invalidation invalidation) {
      return invalidation.at();
    }
    return Instant.MIN;
  }

  // ---- what happens by itself

  /** Lets everything due by an instant happen: offers close, and before others are implied. */
  void advanceTo(Instant now) {
    while (true) {
      Optional<ModelOffer> closing =
          offers.stream()
              .filter(offer -> offer.isDueToClose(now))
              .min(Comparator.comparing(offer -> offer.close().orElseThrow()));
      Optional<Enrolment> enrolling =
          implied.stream().findFirst().filter(entry -> entry.at().compareTo(now) <= 0);
      if (closing.isPresent()
          && enrolling.stream()
              .noneMatch(entry -> entry.at().compareTo(closing.get().close().orElseThrow()) < 0)) {
        closing.get().closeNow();
      } else if (enrolling.isPresent()) {
        implied.remove(0);
        take(enrolling.get());
      } else {
        return;
      }
    }
  }

  List<Instant> enrolmentsAhead() {
    return implied.stream().map(Enrolment::at).toList();
  }

  // ---- posting

  /** {@return that an entry was accepted, that it was ignored, or why it was refused} */
  String post(JournalEntry entry) {
    boolean isNew = !accepted.containsKey(entry.id());
    if (isNew && entry.recordedAt().compareTo(last) < 0) {
      return refuse(entry, "out-of-order");
    }
    if (isNew) {
      advanceTo(entry.recordedAt());
    }
    String result = take(entry);
    advanceTo(last);
    return result;
  }

  private String refuse(JournalEntry entry, String code) {
    refused.add(new Refused(entry.id(), code));
    return code;
  }

  private String take(JournalEntry entry) {
    JournalEntry before = accepted.get(entry.id());
    if (before != null) {
      return isSame(before, entry) ? IGNORED : refuse(entry, "conflicting-duplicate");
    }
    Optional<String> code = new ModelRefusals(this).of(entry);
    if (code.isPresent()) {
      return refuse(entry, code.get());
    }
    accepted.put(entry.id(), entry);
    last = entry.recordedAt();
    new ModelPosting(this).post(entry);
    return ACCEPTED;
  }

  private static boolean isSame(JournalEntry one, JournalEntry other) {
    return withoutResults(one).equals(withoutResults(other));
  }

  private static JournalEntry withoutResults(JournalEntry entry) {
    return entry instanceof SpendEvent event
        ? SpendEvent.builder().from(event).results(Map.of()).build()
        : entry;
  }

  // ---- looking things up

  Optional<ModelOffer> offer(OfferId id) {
    return offers.stream().filter(offer -> offer.terms.id().equals(id)).findFirst();
  }

  Optional<Campaign> campaign(CampaignId id) {
    return Optional.ofNullable(campaigns.get(id));
  }

  Optional<ModelSpend> spend(EntryId id) {
    return spend.stream().filter(posted -> posted.event.id().equals(id)).findFirst();
  }

  ModelAnswers answers(ModelOffer offer) {
    return new ModelAnswers(this, offer);
  }

  Set<String> deliver(Campaign campaign, ImmutableSet<Region> regions, Instant at) {
    return ModelGates.deliver(known.program(), account, campaign, regions, at);
  }
}
