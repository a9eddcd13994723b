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

/** The rows of the accounts that are not finished, and how much memory they take. */
final class RowStore {
  private final Map<AccountId, AccountRows> accounts = new HashMap<>();
  private final Set<AccountId> finished = new HashSet<>();
  private long size;

  /** {@return roughly how many bytes are held} */
  long size() {
    return size;
  }

  /** {@return whether the rows of an account have been taken away} */
  boolean isFinished(AccountId account) {
    return finished.contains(account);
  }

  /** {@return the rows of an account, for the first time if need be} */
  AccountRows rows(AccountId account) {
    return accounts.computeIfAbsent(
        account,
        added -> {
          size += AccountRows.OVERHEAD;
          return new AccountRows(added);
        });
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
    return taken;
  }

  Collection<AccountRows> unfinished() {
    return accounts.values();
  }
}
