// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.adcredit.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the accounts that are not finished, and how much memory they take.
 *
 * <p>Where accounts come in any order, looking up each costs more than all else that is done with a
 * row, since its whereabouts are not in the processor's cache. So a row goes to the end of one of a
 * few logs, which its account decides, and each log is parted by account when all its rows are
 * there: then the accounts at hand are few.
 */
final class RowStore {
  private static final int LOG_BITS = 6;

  /** So many bits tell accounts apart where their number is estimated. */
  private static final int MARK_BITS = 22;

  private final RowForm form;
  private final ImmutableList<RowLog> logs;
  private final Set<AccountId> finished = new HashSet<>();
  private final RowBytes packed = new RowBytes();
  private long size;

  /** A bit for each account, which it may share with others: enough to count them roughly. */
  private final BitSet marks = new BitSet();

  /** The account of the last row: the next one is likely to be of the same. */
  private @Nullable AccountId last;

  RowStore() {
    this(new RowForm());
  }

  /** A store of rows that are packed in a form. */
  RowStore(RowForm form) {
    this.form = form;
    this.logs =
        IntStream.range(0, 1 << LOG_BITS)
            .mapToObj(i -> new RowLog(form))
            .collect(toImmutableList());
  }

  /** {@return roughly how many bytes are held} */
  long size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** {@return whether the rows of an account have been taken away} */
  boolean isFinished(AccountId account) {
    return !Objects.equals(account, last) && finished.contains(account);
  }

  /** Adds an account that may have no rows. */
  void add(AccountId account) {
    log(account, null, packed, 0, 0);
  }

  /** Adds a row without spend. */
  void add(AccountId account, Instant at) {
    log(account, at, packed, 0, 0);
  }

  /** Adds a row with spend. */
  void add(AccountId account, SpendRow row) {
    packed.clear();
    form.pack(row, packed);
    log(account, row.event().deliveredAt(), packed, 0, packed.size());
  }

  /** Adds a row that was packed in the form of the store. */
  void add(UsualRow row) {
    log(row.account(), row.at(), row.packed(), row.start(), row.end());
  }

  /** Adds to the log of an account; of bytes, what stands between two places, if anything. */
  private void log(AccountId account, @Nullable Instant at, RowBytes spend, int start, int end) {
    // The upper bits of the product depend on all bits of the hash.
    int mixed = account.hashCode() * 0x9E3779B9;
    if (!Objects.equals(account, last)) {
      last = account;
      int mark = mixed >>> (Integer.SIZE - MARK_BITS);
      if (!marks.get(mark)) {
        marks.set(mark);
        size += AccountRows.OVERHEAD;
      }
    }
    size += logs.get(mixed >>> (Integer.SIZE - LOG_BITS)).add(account, at, spend, start, end);
  }

  /**
   * Takes away all rows, in the order of their accounts' ids. The accounts are then finished.
   *
   * @param threads part the rows by account
   */
  ImmutableList<AccountRows> take(Executor threads) {
    ImmutableList<CompletableFuture<ImmutableList<AccountRows>>> parts =
        logs.stream()
            .map(log -> CompletableFuture.supplyAsync(log::take, threads))
            .collect(toImmutableList());
    ImmutableList<AccountRows> taken =
        parts.stream()
            .flatMap(part -> result(part).stream())
            .sorted(Comparator.comparing(AccountRows::account))
            .collect(toImmutableList());
    taken.forEach(rows -> finished.add(rows.account()));
    marks.clear();
    last = null;
    size = 0;
    return taken;
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      Throwables.throwIfUnchecked(Throwables.getRootCause(e));
      throw e;
    }
  }

  /** The same, but keeps the rows of one account, which is not finished. */
  ImmutableList<AccountRows> takeAllBut(AccountId account, Executor threads) {
    ImmutableList.Builder<AccountRows> taken = ImmutableList.builder();
    for (AccountRows rows : take(threads)) {
      if (rows.account().equals(account)) {
        finished.remove(account);
        rows.firstRowAt().ifPresent(at -> add(account, at));
        rows.unpack().forEach(row -> add(account, row));
      } else {
        taken.add(rows);
      }
    }
    return taken.build();
  }
}
