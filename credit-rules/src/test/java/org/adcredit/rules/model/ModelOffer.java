// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.adcredit.core.Account;
import org.adcredit.core.CampaignId;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;

/** One offer, as the account holds it or not: its enrolment, its window and its credits. */
final class ModelOffer {
  /** Lengths that have been read, for that takes a while. */
  private static final Map<String, TemporalAmount> READ = new ConcurrentHashMap<>();

  final Model model;
  final Offer terms;
  final List<ModelCredit> credits = new ArrayList<>();
  final Map<CampaignId, Instant> assignedFrom = new HashMap<>();
  final ModelProgress progress = new ModelProgress(this);

  boolean tried;
  Optional<Instant> enrolledAt = Optional.empty();
  Optional<Integer> chosenTier = Optional.empty();
  Optional<Instant> firstSpendAt = Optional.empty();
  Optional<Instant> invalidatedAt = Optional.empty();
  boolean closed;

  /** The time in which spend counts. */
  record Window(Instant start, Instant end) {}

  ModelOffer(Model model, Offer terms) {
    this.model = model;
    this.terms = terms;
  }

  Account account() {
    return model.account;
  }

  boolean earns() {
    return terms.earning().isPresent();
  }

  EarningTerms earning() {
    return terms.earning().orElseThrow();
  }

  boolean isHeld() {
    return enrolledAt.isPresent();
  }

  /** Days and months by the calendar of the account's zone, hours as they are. */
  Instant plus(Instant start, Length length) {
    TemporalAmount amount = READ.computeIfAbsent(length.toString(), ModelOffer::read);
    return amount instanceof Duration
        ? start.plus(amount)
        : start.atZone(account().zone()).plus(amount).toInstant();
  }

  private static TemporalAmount read(String length) {
    return length.startsWith("PT") ? Duration.parse(length) : Period.parse(length);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  // ---- the window

  /**
   * The instant beyond which no window of this enrolment goes, wherever it starts. A window of no
   * length that first spend would start never holds any: it has passed from the enrolment.
   */
  Optional<Instant> limit() {
    EarningWindow window = earning().window();
    Optional<Instant> limit =
        window.endsWithin().map(within -> plus(anchor(within.anchor()), within.length()));
    return window.starts() == Anchor.FIRST_SPEND && window.length().isZero()
        ? limit.map(end -> earlier(end, anchor(Anchor.ENROLMENT))).or(() -> enrolledAt)
        : limit;
  }

  private Instant anchor(Anchor anchor) {
    return anchor == Anchor.ACCOUNT_CREATED ? account().createdAt() : enrolledAt.orElseThrow();
  }

  Optional<Window> window() {
    return switch (earning().window().starts()) {
      case ENROLMENT -> enrolledAt.map(this::windowFrom);
      case ACCOUNT_CREATED -> Optional.of(windowFrom(account().createdAt()));
      default -> firstSpendAt.map(this::windowFrom);
    };
  }

  private Window windowFrom(Instant start) {
    Instant end = plus(start, earning().window().length());
    return new Window(start, limit().map(limit -> earlier(limit, end)).orElse(end));
  }

  /** When it closes, as far as that is known. */
  Optional<Instant> close() {
    return window().map(Window::end).or(this::limit).map(end -> plus(end, earning().grace()));
  }

  /** When it closes if spend delivered at an instant is the first, unless there was one before. */
  Optional<Instant> closeWithSpendAt(Instant deliveredAt) {
    return window().isPresent()
        ? close()
        : Optional.of(plus(windowFrom(deliveredAt).end(), earning().grace()));
  }

  boolean isOpen(Instant now) {
    return earns()
        && isHeld()
        && invalidatedAt.isEmpty()
        && close().stream().noneMatch(close -> now.compareTo(close) >= 0);
  }

  boolean isDueToClose(Instant now) {
    return earns()
        && isHeld()
        && invalidatedAt.isEmpty()
        && !closed
        && close().stream().anyMatch(close -> close.compareTo(now) <= 0);
  }

  void closeNow() {
    Instant at = close().orElseThrow();
    progress.compare(at, true);
    progress.freeze();
    closed = true;
  }

  void invalidate(Instant at) {
    if (earns()) {
      progress.freeze();
    }
    invalidatedAt = Optional.of(at);
    for (ModelCredit credit : credits) {
      BigDecimal unused = credit.remaining(at);
      if (unused.signum() > 0) {
        credit.revoked = credit.revoked.add(unused);
        credit.invalidated = true;
      }
    }
  }

  // ---- credits

  void issue(ModelProgress.Due due, BigDecimal amount, Instant resolvedAt) {
    Instant issuedAt = plus(resolvedAt, terms.credit().issueDelay());
    Optional<Instant> expiresAt =
        Stream.concat(
                terms.credit().validFor().map(length -> plus(issuedAt, length)).stream(),
                terms.credit().expiresAtLatest().stream())
            .min(Instant::compareTo);
    credits.add(
        new ModelCredit(terms, credits.size() + 1, due.tier(), amount, issuedAt, expiresAt));
  }

  boolean isAssigned(CampaignId campaign, Instant at) {
    Instant from = assignedFrom.get(campaign);
    return !terms.credit().assignedOnly() || (from != null && from.compareTo(at) <= 0);
  }

  // ---- the status

  String status(Instant now) {
    if (invalidatedAt.isPresent()) {
      return "INVALIDATED";
    }
    if (!isHeld()) {
      return tried ? "NOT_ELIGIBLE" : "NOT_ENROLLED";
    }
    List<ModelCredit> given = credits.stream().filter(credit -> !credit.isWhollyRevoked()).toList();
    if (given.stream().anyMatch(credit -> credit.status(now).equals("AVAILABLE"))) {
      return "GRANTED";
    }
    if (given.stream().anyMatch(credit -> credit.status(now).equals("PENDING"))) {
      return "FULFILLED";
    }
    if (isOpen(now) && progress.canGoOn()) {
      return progress.hasReachedSomething() && given.isEmpty() ? "FULFILLED" : "EARNING";
    }
    if (given.isEmpty()) {
      return "MISSED";
    }
    return given.stream().anyMatch(credit -> credit.lapsed(now).signum() > 0)
        ? "EXPIRED"
        : "EXHAUSTED";
  }

  boolean canStillPay(Instant now) {
    return isHeld() && List.of("EARNING", "FULFILLED", "GRANTED").contains(status(now));
  }
}
