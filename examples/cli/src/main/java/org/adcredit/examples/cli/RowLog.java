// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.adcredit.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of some accounts in the order in which they came: each with its account, unless that is
 * the account of the row before.
 */
final class RowLog {
  /** Bytes are held in chunks, since a whole that grows is copied again and again. */
  private static final int CHUNK_SIZE = 1 << 15;

  /** A chunk ends with the row that makes it full. */
  private static final int ROOM_FOR_LAST = 200;

  private static final int IS_OF_SAME_ACCOUNT = 1;
  private static final int IS_SEEN = 2;
  private static final int HAS_SPEND = 4;

  private final RowForm form;
  private final List<RowBytes> chunks = new ArrayList<>();
  private RowBytes chunk = new RowBytes();
  private @Nullable AccountId last;

  /** The earliest time of rows since one was of another account. */
  private Instant earliest = Instant.MAX;

  RowLog(RowForm form) {
    this.form = form;
  }

  /**
   * Adds a row.
   *
   * @param at its time, if there is a row and not only an account
   * @param packed holds the spend, if there is any
   * @param start where the spend starts
   * @param end where it ends; where it starts if there is none
   * @return how many bytes it takes
   */
  int add(AccountId account, @Nullable Instant at, RowBytes packed, int start, int end) {
    if (chunk.size() > CHUNK_SIZE) {
      chunks.add(chunk);
      chunk = new RowBytes();
      chunk.reserve(CHUNK_SIZE + ROOM_FOR_LAST);
    }
    int before = chunk.size();
    boolean isOfSameAccount = Objects.equals(account, last); // mostly the same object
    if (!isOfSameAccount) {
      earliest = Instant.MAX;
    }
    // Of rows that come together, only the earliest time is ever asked for.
    boolean isSeen = at != null && at.isBefore(earliest);
    chunk.add(
        (isOfSameAccount ? IS_OF_SAME_ACCOUNT : 0)
            | (isSeen ? IS_SEEN : 0)
            | (start == end ? 0 : HAS_SPEND));
    if (!isOfSameAccount) {
      chunk.add(account.value());
      last = account;
    }
    if (at != null && isSeen) {
      chunk.add(at);
      earliest = at;
    }
    if (start < end) {
      chunk.add(end - start);
      chunk.add(packed, start, end);
    }
    return chunk.size() - before;
  }

  /** {@return the rows by account} The log is empty then. */
  ImmutableList<AccountRows> take() {
    Map<String, AccountRows> accounts = new HashMap<>();
    AccountRows rows = null;
    chunks.add(chunk);
    for (RowBytes each : chunks) {
      RowBytes.Reader in = each.read();
      while (in.hasMore()) {
        int flags = (int) in.number();
        if ((flags & IS_OF_SAME_ACCOUNT) == 0 || rows == null) {
          rows =
              accounts.computeIfAbsent(
                  in.text(), account -> new AccountRows(AccountId.of(account), form));
        }
        if ((flags & IS_SEEN) != 0) {
          rows.see(in.instant());
        }
        if ((flags & HAS_SPEND) != 0) {
          rows.add(in, (int) in.number());
        }
      }
    }
    chunks.clear();
    chunk = new RowBytes();
    last = null;
    earliest = Instant.MAX;
    return ImmutableList.copyOf(accounts.values());
  }
}
