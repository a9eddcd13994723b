package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.OfferPosition;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Tier;
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
 * never advances or changes a ledger. A ledger belongs to one thread.
 */
public final class Ledger {
  private final CreditProgram program;
  private final Account account;
  private final ImmutableMap<CampaignId, Campaign> campaigns;

  /** In the order of acceptance. */
  private final Map<EntryId, Posted> posted = new LinkedHashMap<>();

  private final Tallies tallies = new Tallies();
  private final Log<Allocation> allocations = new Log<>();
  private final Log<TierReached> tiersReached = new Log<>();
  private Books books;

  /** The recording of the last entry that was accepted; {@link Instant#MIN} before the first. */
  private Instant last = Instant.MIN;

  Ledger(CreditProgram program, Account account, Iterable<Campaign> campaigns) {
    this.program = program;
    this.account = account;
    Map<CampaignId, Campaign> byId = new LinkedHashMap<>();
    for (Campaign campaign : campaigns) {
      Campaign other = byId.put(campaign.id(), campaign);
      checkArgument(
          other == null || other.equals(campaign), "a campaign stands twice: %s", campaign.id());
    }
    this.campaigns = ImmutableMap.copyOf(byId);
    this.books = new Books(account, program.boundOffers());
  }

  /** {@return the account} */
  public Account account() {
    return account;
  }

  /** {@return when the last entry was recorded that was accepted} */
  public Optional<Instant> lastRecordedAt() {
    return last.equals(Instant.MIN) ? Optional.empty() : Optional.of(last);
  }

  /**
   * Posts an entry.
   *
   * @return whether it was accepted, ignored because it was seen before, or rejected and why
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws; the ledger
   *     is then as it was
   * @throws ArithmeticException if the costs of the account exceed what a {@link Money} can hold;
   *     the ledger is then as it was
   */
  public PostResult post(JournalEntry entry) {
    JournalEntry earlier = find(entry.id());
    if (earlier != null) {
      return earlier.equals(entry) ? PostResult.ignored() : reject(Rejections.conflict(entry));
    }
    if (entry.recordedAt().isBefore(last)) {
      return reject(Rejections.outOfOrder(entry, last));
    }
    // What is due by then happens first, but if the entry is rejected it must not have happened.
    Books ahead = books;
    if (!books.nextDue().isAfter(entry.recordedAt())) {
      ahead = books.copy();
      ahead.advanceTo(entry.recordedAt());
      // An implied enrolment that has become due may have taken the id.
      JournalEntry implied = ahead.impliedIds().get(entry.id());
      if (implied != null) {
        return implied.equals(entry) ? PostResult.ignored() : reject(Rejections.conflict(entry));
      }
    }
    Rejection rejection = postTo(ahead, entry);
    if (rejection != null) {
      return reject(rejection);
    }
    last = entry.recordedAt();
    return PostResult.accepted();
  }

  private @Nullable JournalEntry find(EntryId id) {
    Posted known = posted.get(id);
    return known != null ? known.entry() : books.impliedIds().get(id);
  }

  private PostResult reject(Rejection rejection) {
    books.rejections().add(rejection);
    return PostResult.rejected(rejection);
  }

  private @Nullable Rejection postTo(Books ahead, JournalEntry entry) {
    if (entry instanceof SpendEvent spend) {
      return postSpend(ahead, spend);
    }
    if (entry instanceof SpendCorrection correction) {
      return postCorrection(ahead, correction);
    }
    if (entry instanceof Enrolment enrolment) {
      return postEnrolment(ahead, enrolment);
    }
    if (entry instanceof CreditAssignment assignment) {
      return postAssignment(ahead, assignment);
    }
    return postInvalidation(ahead, (Invalidation) entry);
  }

  /** From here on an entry takes effect, and nothing may fail any more. */
  private void accept(Books ahead, Posted entry) {
    books = ahead;
    posted.put(entry.entry().id(), entry);
    if (entry.entry().id().value().startsWith("auto/")) {
      books.impliedIds().put(entry.entry().id(), entry.entry());
    }
  }

  private @Nullable Rejection postSpend(Books ahead, SpendEvent event) {
    Campaign campaign = campaigns.get(event.campaign());
    if (campaign == null) {
      return Rejections.unknownCampaign(event, event.campaign());
    }
    if (!event.cost().currency().equals(account.currency())) {
      return Rejections.currencyMismatch(event, mismatch(event.cost()));
    }
    SpendPlan plan = new SpendPlan(program, ahead, account, campaign, event);
    long cost = event.cost().micros();
    tallies.record(cost);
    ImmutableSet<BoundOffer> counted =
        plan.earning().stream().map(Holding::offer).collect(ImmutableSet.toImmutableSet());
    accept(ahead, new Posted.Spend(event, counted, plan.cash(), plan.parts()));
    ahead.delivered(event.deliveredAt());
    if (plan.isUnknown()) {
      ahead.unknownKeptOut();
    }
    for (Posted.Part part : plan.parts()) {
      credit(part).use(part.micros());
      allocate(event, event, part, part.micros());
    }
    tallies.spent(event.campaign(), cost - plan.cash(), plan.cash());
    plan.gateCodes()
        .forEach(code -> exclude(Question.DELIVER, code, event, Optional.empty(), cost));
    plan.uncounted()
        .forEach(
            (holding, code) ->
                exclude(Question.EARN, code, event, Optional.of(holding.offer().id()), cost));
    for (Holding holding : plan.earning()) {
      earn(holding, event, plan.cash());
    }
    return null;
  }

  private CurrencyMismatchException mismatch(Money amount) {
    return new CurrencyMismatchException(account.currency(), amount.currency());
  }

  private Credit credit(Posted.Part part) {
    return books.holding(part.offer().id()).credits().get(part.credit() - 1);
  }

  private void allocate(JournalEntry entry, SpendEvent event, Posted.Part part, long micros) {
    allocations.add(
        new Allocation(
            entry.id(),
            event.id(),
            event.campaign(),
            part.offer().id(),
            part.credit(),
            money(micros),
            BurnOrder.BURN_ORDER_1));
  }

  private Money money(long micros) {
    return Money.ofMicros(micros, account.currency());
  }

  private void exclude(
      Question question, String code, SpendEvent event, Optional<OfferId> offer, long micros) {
    tallies.exclude(new Tallies.Reason(question, code, event.campaign(), offer), micros, 1);
  }

  private void earn(Holding holding, SpendEvent event, long cash) {
    OfferId offer = holding.offer().id();
    long cost = event.cost().micros();
    boolean creditFundedCounts = countsCreditFunded(holding.offer());
    if (!creditFundedCounts && cash < cost) {
      exclude(Question.EARN, "credit-funded", event, Optional.of(offer), cost - cash);
    }
    int reachedBefore = holding.payout().tiersReached(holding.qualifying());
    holding.count(creditFundedCounts ? cost : cash, event.deliveredAt());
    int reached = holding.payout().tiersReached(holding.qualifying());
    for (int i = reachedBefore; i < reached; i++) {
      Tier tier = holding.payout().tier(i);
      tiersReached.add(
          new TierReached(
              offer, tier.spend(), event.id(), event.recordedAt(), money(holding.qualifying())));
    }
    settle(holding, event.recordedAt());
  }

  private static boolean countsCreditFunded(BoundOffer offer) {
    return offer.terms().earning().orElseThrow().creditFundedCounts();
  }

  private void settle(Holding holding, Instant at) {
    int credits = holding.credits().size();
    holding.settle(at);
    if (holding.credits().size() > credits) {
      books.sortCredits();
    }
  }

  private @Nullable Rejection postCorrection(Books ahead, SpendCorrection correction) {
    if (!(posted.get(correction.event()) instanceof Posted.Spend spend)) {
      return Rejections.unknownEntry(correction, correction.event());
    }
    if (!correction.amount().currency().equals(account.currency())) {
      return Rejections.currencyMismatch(correction, mismatch(correction.amount()));
    }
    long amount = correction.amount().micros();
    if (amount > spend.left()) {
      return Rejections.correctionExceedsCost(correction, money(spend.left()));
    }
    accept(ahead, new Posted.Plain(correction));
    long cash = spend.returnCash(amount);
    for (long left = amount - cash; left > 0; ) {
      Posted.Part part = spend.returnLast(left);
      left -= part.micros();
      credit(part).giveBack(part.micros(), books.holding(part.offer().id()).isInvalidated());
      allocate(correction, spend.entry(), part, -part.micros());
    }
    tallies.spent(spend.entry().campaign(), cash - amount, -cash);
    for (BoundOffer offer : spend.counted()) {
      Holding holding = books.holding(offer.id());
      if (holding.isOpen()) {
        holding.discount(countsCreditFunded(offer) ? amount : cash);
        settle(holding, correction.recordedAt());
      }
    }
    return null;
  }

  private @Nullable Rejection postEnrolment(Books ahead, Enrolment enrolment) {
    Holding holding = ahead.holdings().get(enrolment.offer());
    if (holding == null) {
      return Rejections.unknownOffer(enrolment, enrolment.offer());
    }
    if (holding.isEnrolled()) {
      return Rejections.alreadyEnrolled(enrolment, enrolment.offer());
    }
    Rejection rejection = checkTier(holding.offer(), enrolment);
    if (rejection != null) {
      return rejection;
    }
    Decision decision = ahead.mayEnrol(holding, enrolment, lastSpendBefore(enrolment.at()));
    // Read now, while a user's rule may still throw without harm.
    decision.findings();
    accept(ahead, new Posted.Plain(enrolment));
    ahead.enrol(holding, enrolment, decision);
    return null;
  }

  private @Nullable Rejection checkTier(BoundOffer offer, Enrolment enrolment) {
    boolean chosen =
        offer.terms().earning().map(earning -> earning.pays() == Pays.CHOSEN).orElse(false);
    if (!chosen) {
      return null;
    }
    int tiers = offer.terms().earning().orElseThrow().tiers().get(account.currency()).size();
    if (enrolment.tier().isEmpty()) {
      return Rejections.tierRequired(enrolment, tiers);
    }
    return enrolment.tier().getAsInt() > tiers ? Rejections.noSuchTier(enrolment, tiers) : null;
  }

  /** The last delivery before an instant among the spend so far. */
  private Optional<Instant> lastSpendBefore(Instant instant) {
    if (books.lastDelivery().isBefore(instant)) {
      return lastSpendAt();
    }
    // Rare: asked of an instant that spend was delivered after.
    return posted.values().stream()
        .filter(Posted.Spend.class::isInstance)
        .map(spend -> ((Posted.Spend) spend).entry().deliveredAt())
        .filter(deliveredAt -> deliveredAt.isBefore(instant))
        .max(Instant::compareTo);
  }

  private Optional<Instant> lastSpendAt() {
    return books.lastDelivery().equals(Instant.MIN)
        ? Optional.empty()
        : Optional.of(books.lastDelivery());
  }

  private @Nullable Rejection postAssignment(Books ahead, CreditAssignment assignment) {
    Holding holding = ahead.holdings().get(assignment.offer());
    if (holding == null) {
      return Rejections.unknownOffer(assignment, assignment.offer());
    }
    if (!campaigns.containsKey(assignment.campaign())) {
      return Rejections.unknownCampaign(assignment, assignment.campaign());
    }
    accept(ahead, new Posted.Plain(assignment));
    holding.assign(assignment.campaign(), assignment.from());
    return null;
  }

  private @Nullable Rejection postInvalidation(Books ahead, Invalidation invalidation) {
    Holding holding = ahead.holdings().get(invalidation.offer());
    if (holding == null) {
      return Rejections.unknownOffer(invalidation, invalidation.offer());
    }
    if (!holding.isEnrolled()) {
      return Rejections.notEnrolled(invalidation, invalidation.offer());
    }
    if (holding.isInvalidated()) {
      return Rejections.alreadyInvalidated(invalidation, invalidation.offer());
    }
    accept(ahead, new Posted.Plain(invalidation));
    holding.invalidate(invalidation.recordedAt());
    return null;
  }

  /**
   * ENROL: may the account hold the offer at this instant? Answered by the rules alone, whether or
   * not it holds it already.
   *
   * @throws IllegalArgumentException if the offer is unknown, or the instant is before the last
   *     entry's recording
   */
  public Decision enrolment(OfferId offer, Instant at) {
    Books then = booksAt(at);
    return then.holding(offer)
        .offer()
        .enrol()
        .decide(Question.ENROL, request(at, then, offer).build());
  }

  /**
   * AWARD: has the threshold been met? It asks for the lowest tier, or the chosen one, or the
   * minimum of a percentage; an offer that gives its credit upfront asks for nothing.
   *
   * @throws IllegalArgumentException if the offer is unknown, or the instant is before the last
   *     entry's recording
   */
  public Decision award(OfferId offer, Instant at) {
    Books then = booksAt(at);
    Holding holding = then.holding(offer);
    EligibilityRequest.Builder request = request(at, then, offer);
    RuleChain chain = RuleChain.of(EligibilityRules.enrolment(offer));
    if (holding.isEarning()) {
      Money threshold = money(holding.payout().threshold());
      Instant before = holding.isInvalidated() ? at : holding.windowEnd();
      chain =
          chain.and(
              ImmutableSet.of(
                  before.equals(Instant.MAX)
                      ? EligibilityRules.spendThreshold(threshold)
                      : EligibilityRules.spendThreshold(threshold, before)));
      request.spend(money(holding.qualifying()));
    }
    return chain.decide(Question.AWARD, request.build());
  }

  /**
   * EARN: does spend of this campaign at this instant count toward the offer?
   *
   * @throws IllegalArgumentException if the offer or the campaign is unknown, or the instant is
   *     before the last entry's recording
   */
  public Decision earning(OfferId offer, CampaignId campaign, Instant at) {
    Books then = booksAt(at);
    return then.holding(offer)
        .offer()
        .earn()
        .decide(Question.EARN, request(at, then, offer).campaign(campaign(campaign)).build());
  }

  /**
   * COVER: may credit of this offer pay for spend of this campaign at this instant?
   *
   * @throws IllegalArgumentException if the offer or the campaign is unknown, or the instant is
   *     before the last entry's recording
   */
  public Decision coverage(OfferId offer, CampaignId campaign, Instant at) {
    Books then = booksAt(at);
    return then.holding(offer)
        .offer()
        .cover()
        .decide(Question.COVER, request(at, then, offer).campaign(campaign(campaign)).build());
  }

  private Campaign campaign(CampaignId id) {
    Campaign campaign = campaigns.get(id);
    checkArgument(campaign != null, "unknown campaign: %s", id);
    return campaign;
  }

  private EligibilityRequest.Builder request(Instant at, Books then, OfferId offer) {
    OfferPosition position = then.position(offer, at, lastSpendBefore(at));
    return EligibilityRequest.builder().account(account).at(at).position(position);
  }

  /** The books as they will be at an instant if nothing is posted until then, as a copy. */
  private Books booksAt(Instant instant) {
    checkArgument(
        !instant.isBefore(last),
        "a ledger answers for instants from its last entry on, at %s, not for an earlier one: %s",
        last,
        instant);
    Books then = books.copy();
    then.advanceTo(instant);
    return then;
  }

  /**
   * The statement as of an instant.
   *
   * @throws IllegalArgumentException if the instant is before the last entry's recording
   */
  public Statement statement(Instant asOf) {
    return StatementMaker.make(account, booksAt(asOf), tallies, allocations, tiersReached, asOf);
  }

  /**
   * {@return the ledger as bytes, for {@link CreditProgram#resume}} The first byte is the version
   * of the form; a check sum at the end makes damage an error.
   */
  public byte[] save() {
    return LedgerWriter.write(this);
  }

  CreditProgram program() {
    return program;
  }

  Books books() {
    return books;
  }

  Tallies tallies() {
    return tallies;
  }

  Map<EntryId, Posted> posted() {
    return posted;
  }

  Log<Allocation> allocations() {
    return allocations;
  }

  Log<TierReached> tiersReached() {
    return tiersReached;
  }

  void restoreLast(Instant recordedAt) {
    last = recordedAt;
  }
}
