// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static org.adcredit.rules.CorruptLedgerException.require;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
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
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.eligibility.Question;

/** Reads a ledger in the form that {@link LedgerWriter} writes. */
final class LedgerReader {
  private final CreditProgram program;
  private final Account account;
  private final LedgerState ledger;
  private final LedgerInput in;
  private final LedgerCheck check;

  /** The offers of the saved ledger, in its order. */
  private final List<BoundOffer> offers = new ArrayList<>();

  private LedgerReader(
      CreditProgram program, Account account, Iterable<Campaign> campaigns, byte[] saved) {
    this.program = program;
    this.account = account;
    this.ledger = new LedgerState(program, account, campaigns);
    this.in = new LedgerInput(saved);
    this.check = new LedgerCheck(ledger);
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
    for (Holding holding : ledger.books().holdings()) {
      checkArgument(
          offers.contains(holding.offer()) || holding.impliedAt().isAfter(ledger.last()),
          "the account would have come to hold a new offer before its last entry; replay its"
              + " journal: %s",
          holding.offer().id());
    }
  }

  private void readBody() {
    Books books = ledger.books();
    ledger.restore(in.readInstant(), in.readInstant(), in.readInstant());
    books.delivered(in.readInstant());
    if (in.readFlag()) {
      books.unknownKeptOut();
    }
    readTallies();
    readJournal();
    in.readEach(
        () -> {
          JournalEntry implied = EntryForm.read(in, ledger.journal(), account.currency());
          books.impliedIds().put(implied.id(), implied);
        });
    in.readEach(this::readAllocation);
    in.readAll(this::readTierReached).forEach(ledger.tiersReached()::add);
    in.readAll(this::readRejection).forEach(books.rejections()::add);
    offers.forEach(offer -> readHolding(books.holding(offer.place())));
    in.finish();
    check.finish();
    ledger.findUnsettled();
    books.sortCredits();
  }

  private void readTallies() {
    Tallies tallies = ledger.tallies();
    tallies.record(in.readNumber());
    in.readEach(
        () -> tallies.campaign(in.readText(CampaignId::of)).add(in.readNumber(), in.readNumber()));
    in.readEach(
        () -> {
          Tallies.Reason reason =
              new Tallies.Reason(
                  in.readText(Question::valueOf),
                  in.readText(),
                  in.readText(CampaignId::of),
                  in.readOptional(this::readOfferRef).map(BoundOffer::id));
          tallies.count(reason).add(in.readNumber(), in.readNumber());
        });
  }

  private BoundOffer readOfferRef() {
    return offers.get(in.readIndex(offers.size()));
  }

  private void readJournal() {
    Journal journal = ledger.journal();
    in.readEach(
        () -> {
          int next = journal.campaigns().size();
          require(
              journal.campaignNumber(in.readText(CampaignId::of)) == next,
              "a campaign stands twice");
        });
    List<SpendCorrection> corrections = new ArrayList<>();
    List<EntryId> settled = new ArrayList<>();
    in.readEach(
        () -> {
          JournalEntry entry = readEntry();
          if (entry instanceof SpendCorrection correction) {
            corrections.add(correction);
          } else if (entry instanceof Settlement settlement) {
            settlement.event().ifPresent(settled::add);
          }
        });
    require(journal.index(), "an entry stands twice");
    corrections.forEach(check::addCorrection);
    settled.forEach(check::checkSettled);
    require(
        ledger.last().equals(lastRecordedAt()), "its last entry was recorded at another instant");
    List<BitSet> sets = in.readAll(this::readOfferSet);
    for (int number = 0; number < sets.size(); number++) {
      require(
          ledger.offerSets().number(sets.get(number)) == number, "a set of offers stands twice");
    }
    for (int place = 0; place < journal.size(); place++) {
      journal.setCounted(place, in.readIndex(ledger.offerSets().size()));
    }
  }

  private JournalEntry readEntry() {
    JournalEntry entry = ledger.journal().read(in);
    if (entry instanceof SpendEvent event) {
      check.addSpend(event);
    }
    if (LedgerState.isLikeImplied(entry.id())) {
      ledger.books().impliedIds().put(entry.id(), entry);
    }
    return entry;
  }

  private Instant lastRecordedAt() {
    int size = ledger.journal().size();
    return size == 0 ? Instant.MIN : ledger.journal().entry(size - 1).recordedAt();
  }

  private BitSet readOfferSet() {
    BitSet set = new BitSet();
    in.readEach(() -> set.set(readOfferRef().place()));
    return set;
  }

  private Money readMoney() {
    return Money.ofMicros(in.readNumber(), account.currency());
  }

  private void readAllocation() {
    int size = ledger.journal().size();
    ledger
        .allocations()
        .add(
            in.readIndex(size),
            in.readIndex(size),
            readOfferRef().place(),
            in.readIndex(Integer.MAX_VALUE),
            in.readNumber(),
            BurnOrder.of(in.readByte()));
  }

  private TierReached readTierReached() {
    return new TierReached(
        readOfferRef().id(), readMoney(), in.readText(EntryId::of), in.readInstant(), readMoney());
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
    in.readEach(() -> readCredit(holding));
    in.readEach(() -> holding.assign(in.readText(CampaignId::of), in.readInstant()));
    in.readAll(this::readRefusal).forEach(holding.refusals()::add);
  }

  private void readCredit(Holding holding) {
    int award = in.readIndex(Integer.MAX_VALUE);
    Credit credit =
        new Credit(
            holding.offer(),
            holding.credits().size() + 1,
            award,
            in.readNumber(),
            in.readInstant(),
            in.readInstant(),
            in.readInstant());
    credit.restore(in.readNumber(), in.readNumber(), in.readFlag());
    holding.credits().restore(credit);
  }

  private Refusal readRefusal() {
    return new Refusal(
        in.readText(EntryId::of), in.readInstant(), in.readAll(() -> FindingForm.read(in)));
  }
}
