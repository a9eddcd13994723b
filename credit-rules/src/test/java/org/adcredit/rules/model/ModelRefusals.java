// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Tier;

/** Why an entry of a new id cannot be used: the first reason of each kind of entry. */
final class ModelRefusals {
  private final Model model;

  ModelRefusals(Model model) {
    this.model = model;
  }

  Optional<String> of(JournalEntry entry) {
    if (entry instanceof Enrolment enrolment) {
      return ofEnrolment(enrolment);
    } else if (entry instanceof CreditAssignment assignment) {
      return unknown(assignment.offer()).or(() -> unknown(assignment.campaign()));
    } else if (entry instanceof SpendEvent event) {
      return unknown(event.campaign()).or(() -> foreign(event.cost()));
    } else if (entry instanceof SpendCorrection correction) {
      return ofCorrection(correction);
    } else if (entry instanceof Settlement settlement) {
      return settlement.event().flatMap(this::unknownSpend);
    } else if (entry instanceof Invalidation invalidation) {
      return ofInvalidation(invalidation);
    }
    throw new IllegalArgumentException("an entry of a kind unheard of: " + entry);
  }

  private Optional<String> unknown(OfferId offer) {
    return reason(model.offer(offer).isEmpty(), "unknown-offer");
  }

  private Optional<String> unknown(CampaignId campaign) {
    return reason(model.campaign(campaign).isEmpty(), "unknown-campaign");
  }

  private Optional<String> foreign(Money amount) {
    return reason(!amount.currency().equals(model.account.currency()), "currency-mismatch");
  }

  private static Optional<String> reason(boolean holds, String code) {
    return holds ? Optional.of(code) : Optional.empty();
  }

  private Optional<String> unknownSpend(EntryId event) {
    return reason(model.spend(event).isEmpty(), "unknown-entry");
  }

  private Optional<String> ofCorrection(SpendCorrection entry) {
    Optional<ModelSpend> spend = model.spend(entry.event());
    if (spend.isEmpty()) {
      return Optional.of("unknown-entry");
    }
    BigDecimal corrected = spend.get().corrected.add(entry.amount().amount());
    return foreign(entry.amount())
        .or(() -> reason(corrected.compareTo(spend.get().cost()) > 0, "correction-exceeds-cost"));
  }

  private Optional<String> ofEnrolment(Enrolment entry) {
    Optional<ModelOffer> offer = model.offer(entry.offer());
    if (offer.isEmpty()) {
      return Optional.of("unknown-offer");
    }
    if (offer.get().isHeld()) {
      return Optional.of("already-enrolled");
    }
    if (offer.get().terms.earning().map(EarningTerms::pays).stream()
        .noneMatch(pays -> pays == Pays.CHOSEN)) {
      return Optional.empty();
    }
    List<Tier> tiers = offer.get().earning().tiers().get(model.account.currency());
    return reason(entry.tier().isEmpty(), "tier-required")
        .or(() -> reason(entry.tier().getAsInt() > tiers.size(), "no-such-tier"));
  }

  private Optional<String> ofInvalidation(Invalidation entry) {
    Optional<ModelOffer> offer = model.offer(entry.offer());
    if (offer.isEmpty()) {
      return Optional.of("unknown-offer");
    }
    return reason(!offer.get().isHeld(), "not-enrolled")
        .or(() -> reason(offer.get().invalidatedAt.isPresent(), "already-invalidated"));
  }
}
