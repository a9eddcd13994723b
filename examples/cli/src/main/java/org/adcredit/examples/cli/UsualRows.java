// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Region;
import org.jspecify.annotations.Nullable;

/**
 * Reads usual rows, which are nearly all: spend at a time such as 2021-09-15T05:00:00Z, in the
 * account's currency, of which nothing is to be rejected. Such a row is packed from the bytes of
 * its line with no object made of what it says, which takes a fifth of the time. {@link RowReader}
 * reads all rows, and decides what is wrong with one.
 *
 * <p>One thread reads.
 */
final class UsualRows {
  private static final int MAX_ID_LENGTH = 1_000;
  private static final int MAX_COST_LENGTH = 12;
  private static final int MAX_DECIMALS = 6;
  private static final long NO_USUAL_COST = -1;
  private static final int CHUNK_SIZE = 1 << 15;

  private final AccountFacts accounts;
  private final CampaignFacts campaigns;
  private final RowForm form;
  private RowBytes packed = new RowBytes();

  /** The account of the last row, of which the next is likely to be, and how it is written. */
  private @Nullable AccountId account;

  private byte[] accountText = {};
  private @Nullable Currency currency;

  UsualRows(AccountFacts accounts, CampaignFacts campaigns, RowForm form) {
    this.accounts = accounts;
    this.campaigns = campaigns;
    this.form = form;
  }

  /** {@return the row of a line, or null if it is to be read cell by cell} */
  @Nullable UsualRow read(String file, SpendHeader header, PlainLines line) {
    if (line.size() != header.size()
        || !header.hasNoConstants()
        || !header.isMissing(SpendField.RECORDED, line)
        || !header.isMissing(SpendField.CURRENCY, line)
        || header.isMissing(SpendField.ACCOUNT, line)) {
      return null;
    }
    byte[] bytes = line.bytes();
    int cost = header.column(SpendField.COST);
    int at = header.column(SpendField.AT);
    long micros = usualCost(bytes, line.start(cost), line.end(cost));
    long second = FeedTime.usualSecond(bytes, line.start(at), line.end(at));
    if (micros <= 0
        || second == FeedTime.NO_USUAL_TIME
        || !isUsualId(SpendField.ID, header, line)
        || !isKnownCampaign(header, line)
        || !isUsualRegion(header, line)) {
      return null;
    }
    see(line, header.column(SpendField.ACCOUNT));
    if (account == null || currency == null) {
      return null;
    }
    if (packed.size() > CHUNK_SIZE) {
      packed = new RowBytes();
      packed.reserve(CHUNK_SIZE + MAX_ID_LENGTH);
    }
    int start = packed.size();
    form.pack(file, line, header, second, micros, currency, packed);
    return new UsualRow(file, line.line(), account, second, packed, start, packed.size());
  }

  /** Millionths, if it is a short number without a sign. */
  private static long usualCost(byte[] text, int start, int end) {
    if (end - start > MAX_COST_LENGTH || start == end || text[end - 1] == '.') {
      return NO_USUAL_COST;
    }
    long digits = 0;
    int decimals = -1;
    for (int i = start; i < end; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        decimals += decimals < 0 ? 0 : 1;
      } else if (text[i] == '.' && decimals < 0 && i > start) {
        decimals = 0;
      } else {
        return NO_USUAL_COST;
      }
    }
    if (decimals > MAX_DECIMALS) {
      return NO_USUAL_COST;
    }
    for (int i = Math.max(0, decimals); i < MAX_DECIMALS; i++) {
      digits *= 10;
    }
    return digits;
  }

  private static boolean isUsualId(SpendField field, SpendHeader header, PlainLines line) {
    return header.isMissing(field, line)
        || line.end(header.column(field)) - line.start(header.column(field)) <= MAX_ID_LENGTH;
  }

  private boolean isKnownCampaign(SpendHeader header, PlainLines line) {
    if (header.isMissing(SpendField.CAMPAIGN, line)
        || !isUsualId(SpendField.CAMPAIGN, header, line)) {
      return false;
    }
    return campaigns.hasDefaults()
        || campaigns.isKnown(CampaignId.of(line.text(header.column(SpendField.CAMPAIGN))));
  }

  private static boolean isUsualRegion(SpendHeader header, PlainLines line) {
    if (header.isMissing(SpendField.REGION, line)) {
      return true;
    }
    try {
      Region.of(line.text(header.column(SpendField.REGION)));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Finds out whose a row is. */
  private void see(PlainLines line, int cell) {
    int start = line.start(cell);
    int end = line.end(cell);
    if (Arrays.equals(line.bytes(), start, end, accountText, 0, accountText.length)) {
      return;
    }
    accountText = Arrays.copyOfRange(line.bytes(), start, end);
    account = null;
    currency = null;
    if (end - start <= MAX_ID_LENGTH) {
      AccountId id = AccountId.of(line.text(cell));
      Optional<Currency> known = accounts.currency(id);
      account = id;
      currency = known.orElse(null);
    }
  }
}
