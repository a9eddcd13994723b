// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * <p>Any thread may pack, and unpack what another has packed and handed on.
 */
final class RowForm {
  private static final int HAS_MADE_ID = 1;
  private static final int HAS_REGION = 2;
  private static final int IS_RECORDED_LATER = 4;

  // They are few, and seldom does another come.
  private final List<String> files = new CopyOnWriteArrayList<>();
  private final List<Currency> currencies = new CopyOnWriteArrayList<>();

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

  /**
   * Adds a row as it stands in a line: one of spend that was recorded when it was delivered, on a
   * whole second.
   */
  void pack(
      String file,
      PlainLines line,
      SpendHeader header,
      long second,
      long micros,
      Currency currency,
      RowBytes bytes) {
    boolean hasMadeId = header.isMissing(SpendField.ID, line);
    boolean hasRegion = !header.isMissing(SpendField.REGION, line);
    bytes.add(flag(HAS_MADE_ID, hasMadeId) | flag(HAS_REGION, hasRegion));
    bytes.add(second);
    bytes.add(0);
    bytes.add(number(files, file));
    bytes.add(line.line());
    header.addText(SpendField.CAMPAIGN, line, bytes);
    header.addText(hasMadeId ? SpendField.AT : SpendField.ID, line, bytes);
    bytes.add(number(currencies, currency));
    bytes.add(micros);
    if (hasRegion) {
      header.addText(SpendField.REGION, line, bytes);
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
    synchronized (known) {
      if (!known.contains(value)) {
        known.add(value);
      }
      return known.lastIndexOf(value);
    }
  }

  /**
   * {@return the next row of an account}
   *
   * @param campaigns the campaigns of the rows before; that of this row is added
   */
  SpendRow unpack(AccountId account, RowBytes.Reader bytes, SeenCampaigns campaigns) {
    int flags = (int) bytes.number();
    Instant deliveredAt = bytes.instant();
    Instant recordedAt = (flags & IS_RECORDED_LATER) == 0 ? deliveredAt : bytes.instant();
    Place place = new Place(files.get((int) bytes.number()), bytes.number());
    CampaignId campaign = campaigns.next(bytes);
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
