// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/** What an event has cost so far, in the pieces in which it was posted. */
final class StatedSpend {
  private final SpendEvent first;
  private final List<Piece> pieces = new ArrayList<>();
  private int restatements;
  private Instant recordedAt;

  StatedSpend(SpendEvent first) {
    this.first = first;
    this.recordedAt = first.recordedAt();
    pieces.add(new Piece(first.id(), first.cost()));
  }

  Money total() {
    Money total = Money.zero(first.cost().currency());
    for (Piece piece : pieces) {
      total = total.plus(piece.left);
    }
    return total;
  }

  boolean isOf(SpendEvent event) {
    return event.campaign().equals(first.campaign())
        && event.deliveredAt().equals(first.deliveredAt())
        && event.region().equals(first.region())
        && event.cost().currency().equals(first.cost().currency());
  }

  /** Posts further spend. */
  SpendEvent grow(Money more, Instant recordedAt) {
    int number = next(recordedAt);
    SpendEvent further =
        SpendEvent.builder()
            .from(first)
            .id(EntryId.of(first.id() + Restatement.RESTATED + number))
            .recordedAt(recordedAt)
            .cost(more)
            .results(ImmutableMap.of())
            .build();
    add(further, number);
    return further;
  }

  /** Takes back some of the cost, newest spend first. */
  ImmutableList<JournalEntry> shrink(Money less, Instant recordedAt) {
    int number = next(recordedAt);
    List<SpendCorrection> corrections = new ArrayList<>();
    Money rest = less;
    for (Piece piece : Lists.reverse(pieces)) {
      Money part = Comparators.min(piece.left, rest);
      if (part.isPositive()) {
        corrections.add(
            SpendCorrection.builder()
                .id(EntryId.of(piece.id + Restatement.CORRECTED + number))
                .recordedAt(recordedAt)
                .event(piece.id)
                .amount(part)
                .build());
        rest = rest.minus(part);
      }
    }
    corrections.forEach(correction -> add(correction, number));
    return ImmutableList.copyOf(corrections);
  }

  /** The number of the next restatement, if it may be recorded then. */
  private int next(Instant recorded) {
    checkArgument(
        !recorded.isBefore(recordedAt),
        "%s must not be restated before what is known of it was recorded, at %s: %s",
        first.id(),
        recordedAt,
        recorded);
    return restatements + 1;
  }

  void add(SpendEvent further, int number) {
    pieces.add(new Piece(further.id(), further.cost()));
    see(further, number);
  }

  void add(SpendCorrection correction, int number) {
    for (Piece piece : pieces) {
      if (piece.id.equals(correction.event())) {
        checkArgument(
            correction.amount().compareTo(piece.left) <= 0,
            "correction %s is of more than is left of %s: %s",
            correction.id(),
            piece.id,
            piece.left);
        piece.left = piece.left.minus(correction.amount());
      }
    }
    see(correction, number);
  }

  private void see(JournalEntry entry, int number) {
    restatements = Math.max(restatements, number);
    recordedAt = Comparators.max(recordedAt, entry.recordedAt());
  }

  /** Spend that was posted, and what is left of its cost. */
  private static final class Piece {
    private final EntryId id;
    private Money left;

    Piece(EntryId id, Money left) {
      this.id = id;
      this.left = left;
    }
  }
}
