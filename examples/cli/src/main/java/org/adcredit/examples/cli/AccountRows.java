package org.adcredit.examples.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one account, packed, in the order in which they came: of each row, what tells it from
 * the one before it.
 */
final class AccountRows {
  /** Roughly what an account takes without any row. */
  static final int OVERHEAD = 600;

  /** Roughly what a campaign takes. */
  private static final int CAMPAIGN_OVERHEAD = 150;

  private static final int IS_IN_NEXT_FILE = 1;
  private static final int HAS_OTHER_CURRENCY = 2;
  private static final int HAS_MADE_ID = 4;
  private static final int HAS_REGION = 8;
  private static final int HAS_NANOS = 16;
  private static final int IS_RECORDED_LATER = 32;

  private final AccountId account;
  private final List<String> files = new ArrayList<>(1);
  private final List<CampaignId> campaigns = new ArrayList<>();
  private final Map<CampaignId, Integer> campaignNumbers = new HashMap<>();
  private final RowBytes bytes = new RowBytes();
  private Optional<Instant> firstRowAt = Optional.empty();

  /** Of the row before. */
  private long line;

  private long second;
  private @Nullable Currency currency;

  AccountRows(AccountId account) {
    this.account = account;
  }

  AccountId account() {
    return account;
  }

  /** {@return the time of the earliest row, spend or not} */
  Optional<Instant> firstRowAt() {
    return firstRowAt;
  }

  /** {@return the campaigns that spent} */
  List<CampaignId> campaigns() {
    return campaigns;
  }

  /** {@return roughly how many bytes they take} */
  int size() {
    return bytes.capacity() + OVERHEAD + campaigns.size() * CAMPAIGN_OVERHEAD;
  }

  /** Takes note of a row, spend or not. */
  void see(Instant at) {
    if (firstRowAt.isEmpty() || at.isBefore(firstRowAt.get())) {
      firstRowAt = Optional.of(at);
    }
  }

  /** Counts a campaign among those that spent, whether or not it has. */
  void include(CampaignId campaign) {
    number(campaign);
  }

  void add(SpendRow row) {
    SpendEvent event = row.event();
    Instant deliveredAt = event.deliveredAt();
    Instant recordedAt = event.recordedAt();
    // Files come one after the other.
    boolean isInNextFile =
        files.isEmpty() || !files.get(files.size() - 1).equals(row.place().file());
    boolean hasOtherCurrency = !event.cost().currency().equals(currency);
    boolean isRecordedLater = !recordedAt.equals(deliveredAt);
    bytes.add(
        flag(IS_IN_NEXT_FILE, isInNextFile)
            | flag(HAS_OTHER_CURRENCY, hasOtherCurrency)
            | flag(HAS_MADE_ID, row.at().isPresent())
            | flag(HAS_REGION, event.region().isPresent())
            | flag(HAS_NANOS, deliveredAt.getNano() != 0)
            | flag(IS_RECORDED_LATER, isRecordedLater));
    if (isInNextFile) {
      files.add(row.place().file());
    }
    bytes.add(row.place().line() - line);
    bytes.add(number(event.campaign()));
    bytes.add(row.at().orElse(event.id().value()));
    bytes.add(deliveredAt.getEpochSecond() - second);
    if (deliveredAt.getNano() != 0) {
      bytes.add(deliveredAt.getNano());
    }
    if (isRecordedLater) {
      bytes.add(recordedAt.getEpochSecond() - deliveredAt.getEpochSecond());
      bytes.add(recordedAt.getNano());
    }
    bytes.add(event.cost().micros());
    if (hasOtherCurrency) {
      bytes.add(event.cost().currency().getCurrencyCode());
    }
    if (event.region().isPresent()) {
      bytes.add(event.region().get().code());
    }
    line = row.place().line();
    second = deliveredAt.getEpochSecond();
    currency = event.cost().currency();
  }

  private static int flag(int flag, boolean isSet) {
    return isSet ? flag : 0;
  }

  private int number(CampaignId campaign) {
    Integer known = campaignNumbers.putIfAbsent(campaign, campaigns.size());
    if (known != null) {
      return known;
    }
    campaigns.add(campaign);
    return campaigns.size() - 1;
  }

  /** {@return the rows, unpacked} */
  List<SpendRow> unpack() {
    List<SpendRow> rows = new ArrayList<>();
    Unpacking unpacking = new Unpacking();
    while (unpacking.in.hasMore()) {
      rows.add(unpacking.next());
    }
    return rows;
  }

  /** Reads row by row what {@link #add} wrote. */
  private final class Unpacking {
    private final RowBytes.Reader in = bytes.read();
    private int file = -1;
    private long line;
    private long second;
    private Currency currency = Currency.getInstance("XXX");

    private SpendRow next() {
      int flags = (int) in.number();
      file += flags & IS_IN_NEXT_FILE;
      line += in.number();
      CampaignId campaign = campaigns.get((int) in.number());
      String id = in.text();
      second += in.number();
      Instant deliveredAt =
          Instant.ofEpochSecond(second, (flags & HAS_NANOS) == 0 ? 0 : in.number());
      Instant recordedAt =
          (flags & IS_RECORDED_LATER) == 0
              ? deliveredAt
              : Instant.ofEpochSecond(second + in.number(), in.number());
      long micros = in.number();
      if ((flags & HAS_OTHER_CURRENCY) != 0) {
        currency = Currency.getInstance(in.text());
      }
      Optional<Region> region =
          (flags & HAS_REGION) == 0 ? Optional.empty() : Optional.of(Region.of(in.text()));
      boolean hasMadeId = (flags & HAS_MADE_ID) != 0;
      SpendEvent event =
          SpendEvent.builder()
              .id(hasMadeId ? SpendRow.madeId(account, campaign, id, region) : EntryId.of(id))
              .campaign(campaign)
              .deliveredAt(deliveredAt)
              .recordedAt(recordedAt)
              .cost(Money.ofMicros(micros, currency))
              .region(region)
              .build();
      return new SpendRow(
          new Place(files.get(file), line),
          event,
          hasMadeId ? Optional.of(id) : Optional.empty());
    }
  }
}
