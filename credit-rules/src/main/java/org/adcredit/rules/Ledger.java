// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.RuleChain;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one account: it takes the entries of the account's journal one by one, and knows at
 * any time who paid for what, what was earned, and what may be used.
 *
 * <p>Entries are posted in the order in which they were recorded. One that cannot be used is
 * rejected with its reason and listed on the statement; but for that it is as if it had never come.
 * One that comes again is ignored.
 *
 * <p>Questions and statements are about an instant not before the last entry's recording; an
 * earlier one throws, because the past is asked of a {@link CreditProgram#replay replay}. Asking
 * never advances or changes a ledger.
 *
 * <p>A ledger belongs to one thread at a time. It may be handed on to another, as anything that
 * changes is: through a lock, a queue or the like. A thread that comes in while another is inside
 * is met with a {@link ConcurrentModificationException}, which leaves the ledger as it is to the
 * one that was there first. That is a watch and no lock: it costs next to nothing, and may miss
 * threads that come in at the same moment. What a ledger has given away, decisions and statements,
 * may be shared, and read while it goes on.
 */
public final class Ledger {
  private final LedgerState state;
  private final Posting posting;

  /** The thread that is inside. Neither volatile nor locked: a watch need not see everything. */
  private @Nullable Thread inside;

  /** Nobody, mostly. */
  private @Nullable Teller teller;

  Ledger(LedgerState state) {
    this.state = state;
    this.posting = new Posting(state);
  }

  /**
   * Lets this thread in, if no other is inside; tells who was, to be put back when it leaves. That
   * is nobody, or the same thread, where a user's rule asks the ledger that asks it.
   */
  private @Nullable Thread enter() {
    Thread thread = Thread.currentThread();
    Thread before = inside;
    if (before != null && before != thread) {
      throw new ConcurrentModificationException(
          "a ledger belongs to one thread at a time, and another is using that of account: "
              + state.account().id());
    }
    inside = thread;
    return before;
  }

  /** {@return the account} */
  public Account account() {
    return state.account();
  }

  /** {@return when the last entry was recorded that was accepted} */
  public Optional<Instant> lastRecordedAt() {
    Thread outer = enter();
    try {
      return state.last().equals(Instant.MIN) ? Optional.empty() : Optional.of(state.last());
    } finally {
      inside = outer;
    }
  }

  /**
   * Posts an entry. First everything due up to its recording happens, windows close and credits are
   * issued; then credit pays for it; then the rest earns.
   *
   * @param entry one recorded at the last entry's instant or later; one recorded earlier is
   *     rejected as {@code out-of-order}
   * @return whether it was accepted, ignored because it was seen before, or rejected and why
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws; the ledger
   *     is then as it was
   * @throws ArithmeticException if the costs of the account exceed what a {@link Money} can hold;
   *     the ledger is then as it was
   * @throws IllegalStateException if a {@link #listen listener} posts to the ledger that tells it
   */
  public PostResult post(JournalEntry entry) {
    Thread outer = enter();
    try {
      if (teller != null) {
        teller.checkNotTelling();
      }
      PostResult result = posting.post(entry);
      if (teller != null) {
        teller.tell();
      }
      return result;
    } finally {
      inside = outer;
    }
  }

  /**
   * What would become of spend if it were posted now: which credits would pay how much of it, what
   * would be charged, and what it would earn. Nothing is posted, and the ledger stays as it is.
   *
   * <p>It is exactly what {@link #post} would do, and costs about as much as a statement does: it
   * takes a copy of what is held and of the credits, and asks the rules anew. The number of entries
   * does not matter.
   *
   * <p>A question such as <i>what if it cost 500.00?</i> needs an event with an id that is not in
   * use; one that was posted before would be ignored, or rejected for its other content.
   *
   * @param event spend that may or may not come to be
   * @return what {@link #post} would do
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   * @throws ArithmeticException if the costs of the account would exceed what a {@link Money} can
   *     hold
   */
  public Preview preview(SpendEvent event) {
    Thread outer = enter();
    try {
      return PreviewMaker.make(state, event);
    } finally {
      inside = outer;
    }
  }

  /**
   * ENROL: may the account hold the offer at this instant? Answered by the rules alone, whether or
   * not it holds it already.
   *
   * @param offer one of the programme's
   * @param at the instant from which it would be held
   * @return the answer, about no campaign
   * @throws IllegalArgumentException if the offer is unknown, or the instant is before the last
   *     entry's recording
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Decision enrolment(OfferId offer, Instant at) {
    Thread outer = enter();
    try {
      Books then = booksAt(at);
      return then.holding(offer)
          .offer()
          .enrol()
          .decide(Question.ENROL, request(at, then, offer).build());
    } finally {
      inside = outer;
    }
  }

  /**
   * AWARD: has the threshold been met? It asks for the lowest tier, or the chosen one, or the
   * minimum of a percentage; an offer that gives its credit upfront asks for nothing.
   *
   * @param offer one of the programme's
   * @param at the instant asked about
   * @return the answer, about no campaign
   * @throws IllegalArgumentException if the offer is unknown, or the instant is before the last
   *     entry's recording
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Decision award(OfferId offer, Instant at) {
    Thread outer = enter();
    try {
      Books then = booksAt(at);
      Holding holding = then.holding(offer);
      EligibilityRequest.Builder request = request(at, then, offer);
      RuleChain chain = RuleChain.of(EligibilityRules.enrolment(offer));
      if (holding.isEarning()) {
        chain = chain.and(ImmutableSet.of(threshold(holding, at)));
        request.spend(state.money(holding.qualifying()));
      }
      return chain.decide(Question.AWARD, request.build());
    } finally {
      inside = outer;
    }
  }

  private EligibilityRule threshold(Holding holding, Instant at) {
    Money threshold = state.money(holding.payout().threshold());
    boolean isSettled = holding.offer().countsSettled();
    Instant end = isSettled ? holding.closesAt() : holding.windowEnd();
    Instant before = holding.isInvalidated() ? at : end;
    if (before.equals(Instant.MAX)) {
      return isSettled
          ? EligibilityRules.settledThreshold(threshold)
          : EligibilityRules.spendThreshold(threshold);
    }
    return isSettled
        ? EligibilityRules.settledThreshold(threshold, before)
        : EligibilityRules.spendThreshold(threshold, before);
  }

  /**
   * EARN: does spend of this campaign at this instant count toward the offer? Toward one that
   * counts settled spend, it counts once it is settled.
   *
   * @param offer one of the programme's
   * @param campaign one of the account's
   * @param at the instant of delivery
   * @return the answer, for all the campaign's target regions
   * @throws IllegalArgumentException if the offer or the campaign is unknown, or the instant is
   *     before the last entry's recording
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Decision earning(OfferId offer, CampaignId campaign, Instant at) {
    Thread outer = enter();
    try {
      Books then = booksAt(at);
      return then.holding(offer)
          .offer()
          .earn()
          .decide(Question.EARN, request(at, then, offer).campaign(campaign(campaign)).build());
    } finally {
      inside = outer;
    }
  }

  /**
   * COVER: may credit of this offer pay for spend of this campaign at this instant?
   *
   * @param offer one of the programme's
   * @param campaign one of the account's
   * @param at the instant of delivery
   * @return the answer, for all the campaign's target regions
   * @throws IllegalArgumentException if the offer or the campaign is unknown, or the instant is
   *     before the last entry's recording
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Decision coverage(OfferId offer, CampaignId campaign, Instant at) {
    Thread outer = enter();
    try {
      Books then = booksAt(at);
      return then.holding(offer)
          .offer()
          .cover()
          .decide(Question.COVER, request(at, then, offer).campaign(campaign(campaign)).build());
    } finally {
      inside = outer;
    }
  }

  private Campaign campaign(CampaignId id) {
    CampaignBook known = state.campaign(id);
    checkArgument(known != null, "unknown campaign: %s", id);
    return known.campaign();
  }

  private EligibilityRequest.Builder request(Instant at, Books then, OfferId offer) {
    OfferPosition position =
        new Positions(state.account(), then).of(offer, at, state.lastSpendBefore(at));
    return EligibilityRequest.builder().account(state.account()).at(at).position(position);
  }

  /** The books as they will be at an instant if nothing is posted until then, as a copy. */
  private Books booksAt(Instant instant) {
    checkArgument(
        !instant.isBefore(state.last()),
        "a ledger answers for instants from its last entry on, at %s, not for an earlier one: %s",
        state.last(),
        instant);
    Books then = state.books().copy();
    then.advanceTo(instant);
    return then;
  }

  /**
   * The statement as of an instant.
   *
   * @param asOf the last entry's recording or any instant after it
   * @return a value, which stays as it is while the ledger goes on
   * @throws IllegalArgumentException if the instant is before the last entry's recording
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Statement statement(Instant asOf) {
    Thread outer = enter();
    try {
      return StatementMaker.make(state, booksAt(asOf), asOf);
    } finally {
      inside = outer;
    }
  }

  /**
   * Lets go of entries that can no longer change anything, so that a ledger does not grow for ever.
   *
   * <p>Of the entries recorded before an instant those are let go whose offers have closed: spend
   * that counts toward no offer that is open, unless it was corrected or settled since, or waits to
   * be settled; its corrections and settlements; and enrolments, assignments and invalidations of
   * offers that are not open. What they did stays in every sum, balance and status. What is no
   * longer told of them is {@link Statement#allocations}, {@link Statement#contributions} toward
   * offers that are not open, {@link Statement#tiersReached} but for the last event that reached a
   * tier, and what was rejected before the instant, or refused but for an offer's last refusal.
   * What is kept of them takes room by credits and campaigns, not by entries.
   *
   * <p>The instant, or the last entry's recording if that is earlier, becomes the ledger's
   * <i>horizon</i>; it never moves back. After {@code compact} of 1 June, in a ledger with spend of
   * 2 March and of 10 June and no open offer, a correction of the first is rejected on 12 June, and
   * one of the second is not. An entry that it does not know is rejected as {@code beyond-horizon}
   * if it was recorded before the horizon, if it is spend that was delivered or an enrolment that
   * was made before the horizon, whenever it was recorded, and if it corrects or settles an event
   * that the ledger does not know: each may concern an entry that was let go, and nothing is
   * counted twice. So choose an instant by which everything has come that will: {@code
   * compact(asOf.minus(Duration.ofDays(60)))} gives feeds sixty days to be late and corrected. To
   * all other entries the ledger answers as if it had not been compacted. An entry that it still
   * knows is ignored when it comes again, and may be corrected, as ever. An id that was let go,
   * with other content that lies after the horizon, is the id of a new entry.
   *
   * @param before entries recorded before this instant may be let go
   */
  public void compact(Instant before) {
    Thread outer = enter();
    try {
      if (teller != null) {
        teller.checkNotTelling();
      }
      Compaction.compact(state, before);
      if (teller != null) {
        teller.startAnew();
      }
    } finally {
      inside = outer;
    }
  }

  /**
   * Tells a listener from now on what becomes of the ledger, beside those that are told already.
   * What has happened before, also before the ledger was saved and resumed, is not told; so attach
   * it to each ledger that is opened or resumed.
   *
   * @param listener is called by the thread that posts
   * @throws IllegalStateException if a listener does so while it is told
   */
  public void listen(LedgerListener listener) {
    Thread outer = enter();
    try {
      if (teller == null) {
        teller = new Teller(state);
      }
      teller.checkNotTelling();
      teller.add(listener);
    } finally {
      inside = outer;
    }
  }

  /** {@return before which entries were let go, if any compaction took effect} */
  public Optional<Instant> horizon() {
    Thread outer = enter();
    try {
      return state.isCompacted() ? Optional.of(state.horizon()) : Optional.empty();
    } finally {
      inside = outer;
    }
  }

  /**
   * {@return the ledger as bytes, for {@link CreditProgram#resume}} The first byte is the version
   * of the form; a check sum at the end makes damage an error. The same entries, posted in the same
   * order, give the same bytes.
   */
  public byte[] save() {
    Thread outer = enter();
    try {
      return LedgerWriter.write(state);
    } finally {
      inside = outer;
    }
  }

  LedgerState state() {
    return state;
  }
}
