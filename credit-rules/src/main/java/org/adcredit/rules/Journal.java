// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * The accepted entries of a ledger, in the order of their acceptance, each known by its place in
 * it. They are kept in the form in which they are saved: an entry as an object, with an id, two
 * instants and an amount, takes four times the room.
 */
final class Journal implements EntryIndex.Entries {
  private static final int NONE = 0;

  private final Currency currency;
  private final Log<CampaignId> campaigns;
  private final Map<CampaignId, Integer> campaignNumbers;
  private final Records records;

  /** Above, the hash of each entry's id; below, where it stands in the records. */
  private final LongColumn places;

  /** How much was corrected of the cost of those events of which something was. */
  private final Map<Integer, Long> corrected;

  /**
   * Above, toward which offers each entry counted, see {@link OfferSets}; below, which allocation
   * was its first, plus one.
   */
  private final LongColumn uses;

  private final EntryIndex index;
  private final LedgerOutput scratch = new LedgerOutput();

  Journal(Currency currency) {
    this.currency = currency;
    campaigns = new Log<>();
    campaignNumbers = new HashMap<>();
    records = new Records();
    places = new LongColumn();
    corrected = new HashMap<>();
    uses = new LongColumn();
    index = new EntryIndex(this);
  }

  private Journal(Journal other) {
    currency = other.currency;
    campaigns = other.campaigns.copy();
    campaignNumbers = Map.of();
    records = other.records.copy();
    places = other.places.copy();
    corrected = Map.of();
    uses = other.uses.copy(); // what stands there is set as an entry is posted, and not again
    index = new EntryIndex(this);
  }

  /** The entries so far, to be read by their places and for nothing else. */
  Journal copy() {
    return new Journal(this);
  }

  int size() {
    return places.size();
  }

  /** The place of the entry with an id, or -1. */
  int find(EntryId id) {
    return index.find(id);
  }

  /** The entry at a place, without what spend achieved. */
  JournalEntry entry(int place) {
    return EntryForm.read(read(place), this, currency);
  }

  @Override
  public EntryId id(int place) {
    return EntryForm.readId(read(place));
  }

  @Override
  public int hash(int place) {
    return (int) (places.get(place) >>> Integer.SIZE);
  }

  private LedgerInput read(int place) {
    return records.read((int) places.get(place));
  }

  boolean isSpend(int place) {
    return EntryForm.isSpend(read(place));
  }

  SpendEvent spend(int place) {
    return (SpendEvent) entry(place);
  }

  /**
   * Adds an entry whose id is not there yet, and tells its place. What it corrects must be there.
   */
  int add(JournalEntry entry) {
    scratch.clear();
    EntryForm.write(scratch, entry, this);
    return add(entry, scratch.bytes(), 0, scratch.size());
  }

  /** Adds spend whose id is not there yet, of a campaign that has a number; tells its place. */
  int add(SpendEvent event, int campaignNumber) {
    scratch.clear();
    EntryForm.writeSpend(scratch, event, campaignNumber);
    return add(event, scratch.bytes(), 0, scratch.size());
  }

  private int add(JournalEntry entry, byte[] bytes, int from, int length) {
    int place = append(index.hashToAdd(entry.id()), bytes, from, length);
    index.add(entry.id());
    if (entry instanceof SpendCorrection correction) {
      correct(find(correction.event()), correction.amount().micros());
    }
    return place;
  }

  private int append(int hash, byte[] bytes, int from, int length) {
    int place = places.size();
    places.add(
        (long) hash << Integer.SIZE | Integer.toUnsignedLong(records.add(bytes, from, length)));
    uses.add(NONE);
    return place;
  }

  /**
   * Reads an entry and adds it as it stands there. It is not found until all are {@link #index}ed.
   */
  JournalEntry read(LedgerInput in) {
    int from = in.place();
    JournalEntry entry = EntryForm.read(in, this, currency);
    append(EntryIndex.hash(entry.id()), in.bytes(), from, in.place() - from);
    return entry;
  }

  /**
   * Makes the entries that were read known by their ids, and tells whether each has one of its own.
   */
  boolean index() {
    return index.addUntil(size());
  }

  /** Notes by how much an event's cost was too high. */
  void correct(int event, long micros) {
    corrected.merge(event, micros, Math::addExact);
  }

  /** The number that stands for a campaign in the records. */
  int campaignNumber(CampaignId campaign) {
    Integer known = campaignNumbers.get(campaign);
    if (known == null) {
      known = campaigns.size();
      campaignNumbers.put(campaign, known);
      campaigns.add(campaign);
    }
    return known;
  }

  CampaignId campaign(int number) {
    return campaigns.get(number);
  }

  /** The campaigns by their numbers. */
  ImmutableList<CampaignId> campaigns() {
    return campaigns.toImmutableList();
  }

  /** How much of the cost of an event was corrected. */
  long corrected(int event) {
    return corrected.getOrDefault(event, 0L);
  }

  /** The offers toward which an event counted, as a number of {@link OfferSets}. */
  int counted(int event) {
    return (int) (uses.get(event) >>> Integer.SIZE);
  }

  void setCounted(int event, int offers) {
    uses.set(event, (long) offers << Integer.SIZE | (int) uses.get(event));
  }

  /** The first allocation to an event, or -1. */
  int firstAllocation(int event) {
    return (int) uses.get(event) - 1;
  }

  void setFirstAllocation(int event, int allocation) {
    checkState(firstAllocation(event) < 0, "an event's allocations follow one another: %s", event);
    uses.set(event, uses.get(event) | (allocation + 1));
  }

  void writeTo(LedgerOutput out) {
    out.writeNumber(size());
    records.writeTo(out);
  }
}
