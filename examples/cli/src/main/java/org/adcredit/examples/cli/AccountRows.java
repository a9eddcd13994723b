package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableSet;
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
 * The rows of one account, packed, in the order in which they came.
 *
 * <p>Where accounts come in any order, to add a row means to wait for memory, and to follow each
 * reference is to wait once more. So what is needed to add one stands here, and all else is found
 * when rows are unpacked.
 */
final class AccountRows {
  /** Roughly what an account takes without any row. */
  static final int OVERHEAD = 400;

  private static final int IS_IN_NEXT_FILE = 1;
  private static final int HAS_OTHER_CURRENCY = 2;
  private static final int HAS_MADE_ID = 4;
  private static final int HAS_REGION = 8;
  private static final int HAS_NANOS = 16;
  private static final int IS_RECORDED_LATER = 32;

  private final AccountId account;
  private final List<String> files = new ArrayList<>(1);
  private ImmutableSet<CampaignId> included = ImmutableSet.of();
  private final RowBytes bytes = new RowBytes();
  private long firstSecond = Long.MAX_VALUE;
  private int firstNano;

  /** Those of the row before. */
  private @Nullable String file;

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
    return firstSecond == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(firstSecond, firstNano));
  }

  /** {@return the campaigns that spent in some rows, and those that were included} */
  ImmutableSet<CampaignId> campaigns(List<SpendRow> rows) {
    ImmutableSet.Builder<CampaignId> campaigns = ImmutableSet.builder();
    rows.forEach(row -> campaigns.add(row.event().campaign()));
    return campaigns.addAll(included).build();
  }

  /** {@return roughly how many bytes they take} */
  int size() {
    return bytes.capacity() + OVERHEAD;
  }

  /** Takes note of a row, spend or not. */
  void see(Instant at) {
    long atSecond = at.getEpochSecond();
    if (atSecond < firstSecond || (atSecond == firstSecond && at.getNano() < firstNano)) {
      firstSecond = atSecond;
      firstNano = at.getNano();
    }
  }

  /** Counts a campaign among those that spent, whether or not it has. */
  void include(CampaignId campaign) {
    included = ImmutableSet.<CampaignId>builder().addAll(included).add(campaign).build();
  }

  void add(SpendRow row) {
    SpendEvent event = row.event();
    Instant deliveredAt = event.deliveredAt();
    Instant recordedAt = event.recordedAt();
    // Files come one after the other.
    boolean isInNextFile = !row.place().file().equals(file);
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
      file = row.place().file();
      files.add(file);
    }
    bytes.add(row.place().line() - line);
    bytes.add(event.campaign().value());
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
    private final Map<String, CampaignId> campaigns = new HashMap<>();
    private int file = -1;
    private long line;
    private long second;
    private Currency currency = Currency.getInstance("XXX");

    private SpendRow next() {
      int flags = (int) in.number();
      file += flags & IS_IN_NEXT_FILE;
      line += in.number();
      CampaignId campaign = campaigns.computeIfAbsent(in.text(), CampaignId::of);
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
