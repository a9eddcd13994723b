package org.adcredit.examples.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;

/**
 * How rows are packed: in some thirty bytes each, where their events would take two hundred. What
 * many rows have in common, files and currencies, is numbered.
 *
 * <p>One thread packs. Others may unpack when it has handed the bytes on to them.
 */
final class RowForm {
  private static final int HAS_MADE_ID = 1;
  private static final int HAS_REGION = 2;
  private static final int IS_RECORDED_LATER = 4;

  private final List<String> files = new ArrayList<>();
  private final List<Currency> currencies = new ArrayList<>();

  /** Adds a row to bytes. */
  void pack(SpendRow row, RowBytes bytes) {
    SpendEvent event = row.event();
    Instant deliveredAt = event.deliveredAt();
    Instant recordedAt = event.recordedAt();
    boolean isRecordedLater = !recordedAt.equals(deliveredAt);
    bytes.add(
        flag(HAS_MADE_ID, row.at().isPresent())
            | flag(HAS_REGION, event.region().isPresent())
            | flag(IS_RECORDED_LATER, isRecordedLater));
    bytes.add(deliveredAt);
    if (isRecordedLater) {
      bytes.add(recordedAt);
    }
    bytes.add(number(files, row.place().file()));
    bytes.add(row.place().line());
    bytes.add(event.campaign().value());
    bytes.add(row.at().orElse(event.id().value()));
    bytes.add(number(currencies, event.cost().currency()));
    bytes.add(event.cost().micros());
    if (event.region().isPresent()) {
      bytes.add(event.region().get().code());
    }
  }

  private static int flag(int flag, boolean isSet) {
    return isSet ? flag : 0;
  }

  /** The number of a file or a currency; the last of few is the likeliest. */
  private static <T> int number(List<T> known, T value) {
    int number = known.lastIndexOf(value);
    if (number >= 0) {
      return number;
    }
    known.add(value);
    return known.size() - 1;
  }

  /** {@return the next row of an account} */
  SpendRow unpack(AccountId account, RowBytes.Reader bytes) {
    int flags = (int) bytes.number();
    Instant deliveredAt = bytes.instant();
    Instant recordedAt = (flags & IS_RECORDED_LATER) == 0 ? deliveredAt : bytes.instant();
    Place place = new Place(files.get((int) bytes.number()), bytes.number());
    CampaignId campaign = CampaignId.of(bytes.text());
    String id = bytes.text();
    Currency currency = currencies.get((int) bytes.number());
    Money cost = Money.ofMicros(bytes.number(), currency);
    Optional<Region> region =
        (flags & HAS_REGION) == 0 ? Optional.empty() : Optional.of(Region.of(bytes.text()));
    boolean hasMadeId = (flags & HAS_MADE_ID) != 0;
    SpendEvent event =
        SpendEvent.builder()
            .id(hasMadeId ? SpendRow.madeId(account, campaign, id, region) : EntryId.of(id))
            .campaign(campaign)
            .deliveredAt(deliveredAt)
            .recordedAt(recordedAt)
            .cost(cost)
            .region(region)
            .build();
    return new SpendRow(place, event, hasMadeId ? Optional.of(id) : Optional.empty());
  }
}
