package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Question;

/** Reads a ledger in the form that {@link LedgerWriter} writes. */
final class LedgerReader {
  private final CreditProgram program;
  private final Account account;
  private final LedgerState ledger;
  private final LedgerInput in;

  /** The offers of the saved ledger, in its order. */
  private final List<BoundOffer> offers = new ArrayList<>();

  /** The accepted entries of the saved ledger, in its order. */
  private final List<Posted> posted = new ArrayList<>();

  private LedgerReader(
      CreditProgram program, Account account, Iterable<Campaign> campaigns, byte[] saved) {
    this.program = program;
    this.account = account;
    this.ledger = new LedgerState(program, account, campaigns);
    this.in = new LedgerInput(saved);
  }

  static LedgerState read(
      CreditProgram program, Account account, Iterable<Campaign> campaigns, byte[] saved) {
    LedgerReader reader = new LedgerReader(program, account, campaigns, saved);
    reader.checkHead();
    try {
      reader.readBody();
    } catch (CorruptLedgerException e) {
      throw e;
    } catch (IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | IndexOutOfBoundsException
        | DateTimeException e) {
      throw new CorruptLedgerException("its parts contradict each other", e);
    }
    reader.checkNewOffers();
    return reader.ledger;
  }

  private void checkHead() {
    int version = in.readByte();
    checkArgument(
        version == LedgerWriter.VERSION,
        "a saved ledger must be of version %s: %s",
        LedgerWriter.VERSION,
        version);
    AccountId id = in.readText(AccountId::of);
    checkArgument(id.equals(account.id()), "the ledger was saved for another account: %s", id);
    Currency currency = in.readText(Money::parseCurrency);
    checkArgument(
        currency.equals(account.currency()),
        "the ledger was saved in another currency: %s",
        currency);
    in.readAll(this::readOffer);
  }

  private BoundOffer readOffer() {
    OfferId id = in.readText(OfferId::of);
    long version = in.readNumber();
    BoundOffer offer =
        program.boundOffers().stream()
            .filter(bound -> bound.id().equals(id))
            .findFirst()
            .orElse(null);
    checkArgument(
        offer != null, "the ledger was saved under an offer that there is no more: %s", id);
    checkArgument(
        offer.terms().version() == version,
        "the ledger was saved under version %s of offer %s, which is now of version: %s",
        version,
        id,
        offer.terms().version());
    offers.add(offer);
    return offer;
  }

  /** An offer that is new since must not have been enrolled in by itself meanwhile. */
  private void checkNewOffers() {
    for (Holding holding : ledger.books().holdings().values()) {
      checkArgument(
          offers.contains(holding.offer()) || holding.impliedAt().isAfter(ledger.last()),
          "the account would have come to hold a new offer before its last entry; replay its"
              + " journal: %s",
          holding.offer().id());
    }
  }

  private void readBody() {
    Books books = ledger.books();
    Instant last = in.readInstant();
    ledger.restoreLast(last);
    books.delivered(in.readInstant());
    if (in.readFlag()) {
      books.unknownKeptOut();
    }
    readTallies();
    in.readAll(this::readPosted);
    if (!last.equals(
        posted.isEmpty() ? Instant.MIN : postedAt(posted.size() - 1).entry().recordedAt())) {
      throw new CorruptLedgerException("its last entry was recorded at another instant");
    }
    for (JournalEntry implied : in.readAll(() -> EntryForm.read(in, account.currency()))) {
      books.impliedIds().put(implied.id(), implied);
    }
    in.readAll(this::readAllocation).forEach(ledger.allocations()::add);
    in.readAll(this::readTierReached).forEach(ledger.tiersReached()::add);
    in.readAll(this::readRejection).forEach(books.rejections()::add);
    offers.forEach(offer -> readHolding(books.holding(offer.id())));
    in.finish();
    LedgerCheck.check(ledger);
    books.sortCredits();
  }

  private void readTallies() {
    Tallies tallies = ledger.tallies();
    tallies.record(in.readNumber());
    in.readAll(
        () -> {
          CampaignId campaign = in.readText(CampaignId::of);
          tallies.spent(campaign, in.readNumber(), in.readNumber());
          return campaign;
        });
    in.readAll(
        () -> {
          Tallies.Reason reason =
              new Tallies.Reason(
                  in.readText(Question::valueOf),
                  in.readText(),
                  in.readText(CampaignId::of),
                  in.readOptional(this::readOfferRef).map(BoundOffer::id));
          tallies.exclude(reason, in.readNumber(), in.readNumber());
          return reason;
        });
  }

  private BoundOffer readOfferRef() {
    return offers.get(in.readIndex(offers.size()));
  }

  private Posted readPosted() {
    JournalEntry entry = EntryForm.read(in, account.currency());
    Posted read = new Posted.Plain(entry);
    if (entry instanceof SpendEvent event) {
      ImmutableSet<BoundOffer> counted = ImmutableSet.copyOf(in.readAll(this::readOfferRef));
      read = new Posted.Spend(event, counted, in.readNumber(), ImmutableList.of());
    }
    posted.add(read);
    if (ledger.posted().put(entry.id(), read) != null) {
      throw new CorruptLedgerException("an entry stands twice");
    }
    if (entry.id().value().startsWith("auto/")) {
      ledger.books().impliedIds().put(entry.id(), entry);
    }
    return read;
  }

  private Money readMoney() {
    return Money.ofMicros(in.readNumber(), account.currency());
  }

  private Posted postedAt(int ordinal) {
    return posted.get(ordinal);
  }

  private Allocation readAllocation() {
    EntryId entry = postedAt(in.readIndex(posted.size())).entry().id();
    if (!(postedAt(in.readIndex(posted.size())) instanceof Posted.Spend spend)) {
      throw new CorruptLedgerException("credit pays for something that is not spend");
    }
    BoundOffer offer = readOfferRef();
    int credit = in.readIndex(Integer.MAX_VALUE);
    Money amount = readMoney();
    BurnOrder order = BurnOrder.of(in.readByte());
    if (amount.isPositive()) {
      spend.parts().add(new Posted.Part(offer, credit, amount.micros()));
    } else {
      Posted.Part part = spend.returnLast(-amount.micros());
      if (!part.equals(new Posted.Part(offer, credit, -amount.micros()))) {
        throw new CorruptLedgerException("credit is given back that did not pay");
      }
    }
    return new Allocation(
        entry, spend.entry().id(), spend.entry().campaign(), offer.id(), credit, amount, order);
  }

  private TierReached readTierReached() {
    return new TierReached(
        readOfferRef().id(),
        readMoney(),
        postedAt(in.readIndex(posted.size())).entry().id(),
        in.readInstant(),
        readMoney());
  }

  private Rejection readRejection() {
    return new Rejection(
        in.readText(EntryId::of),
        in.readInstant(),
        in.readText(RejectionCode::valueOf),
        in.readText());
  }

  private void readHolding(Holding holding) {
    boolean tried = in.readFlag();
    Optional<Instant> enrolledAt = in.readOptional(in::readInstant);
    OptionalInt tier = EntryForm.readTier(in);
    Optional<Instant> windowStart = in.readOptional(in::readInstant);
    boolean closed = in.readFlag();
    boolean invalidated = in.readFlag();
    long qualifying = in.readNumber();
    holding.restore(
        tried,
        enrolledAt.orElse(null),
        tier,
        windowStart.orElse(null),
        closed,
        invalidated,
        qualifying);
    in.readAll(() -> readCredit(holding));
    in.readAll(
        () -> {
          CampaignId campaign = in.readText(CampaignId::of);
          holding.assign(campaign, in.readInstant());
          return campaign;
        });
    in.readAll(this::readRefusal).forEach(holding.refusals()::add);
  }

  private Credit readCredit(Holding holding) {
    int award = in.readIndex(Integer.MAX_VALUE);
    Credit credit =
        new Credit(
            holding.offer().terms(),
            holding.credits().asList().size() + 1,
            award,
            in.readNumber(),
            in.readInstant(),
            in.readInstant(),
            in.readInstant());
    credit.restore(in.readNumber(), in.readNumber(), in.readFlag());
    holding.credits().restore(credit);
    return credit;
  }

  private Refusal readRefusal() {
    return new Refusal(
        in.readText(EntryId::of), in.readInstant(), in.readAll(() -> FindingForm.read(in)));
  }
}
