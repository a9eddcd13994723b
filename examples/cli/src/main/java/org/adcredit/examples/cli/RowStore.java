package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.adcredit.core.AccountId;
import org.jspecify.annotations.Nullable;

/** The rows of the accounts that are not finished, and how much memory they take. */
final class RowStore {
  private final Map<AccountId, AccountRows> accounts = new HashMap<>();
  private final Set<AccountId> finished = new HashSet<>();
  private long size;

  /** Those to which the last row was added: the next row is likely to be of the same account. */
  private @Nullable AccountRows last;

  /** {@return roughly how many bytes are held} */
  long size() {
    return size;
  }

  /** {@return whether the rows of an account have been taken away} */
  boolean isFinished(AccountId account) {
    return (last == null || !last.account().equals(account)) && finished.contains(account);
  }

  /** {@return the rows of an account, for the first time if need be} */
  AccountRows rows(AccountId account) {
    AccountRows rows = last;
    if (rows == null || !rows.account().equals(account)) {
      rows = accounts.computeIfAbsent(account, this::open);
      last = rows;
    }
    return rows;
  }

  private AccountRows open(AccountId account) {
    AccountRows rows = new AccountRows(account);
    size += rows.size();
    return rows;
  }

  void add(AccountRows rows, SpendRow row) {
    size -= rows.size();
    rows.add(row);
    size += rows.size();
  }

  boolean hasSeen(AccountId account) {
    return accounts.containsKey(account) || finished.contains(account);
  }

  /** Takes away the rows of some accounts, in the order of their ids. They are then finished. */
  ImmutableList<AccountRows> take(Predicate<AccountId> which) {
    ImmutableList<AccountRows> taken =
        accounts.values().stream()
            .filter(rows -> which.test(rows.account()))
            .sorted(Comparator.comparing(AccountRows::account))
            .collect(ImmutableList.toImmutableList());
    for (AccountRows rows : taken) {
      accounts.remove(rows.account());
      finished.add(rows.account());
      size -= rows.size();
    }
    last = null;
    return taken;
  }

  Collection<AccountRows> unfinished() {
    return accounts.values();
  }
}
