// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.AdvertiserId;
import org.adcredit.rules.file.FactsFile;
import org.adcredit.rules.file.InvalidFileException;

/** The accounts: those that are listed, and what all the others are like, if that is said. */
final class AccountFacts {
  private static final String CREATED = "created";
  private static final String FIRST_ROW = "first-row";

  private final ImmutableMap<AccountId, Account> listed;
  private final Optional<Defaults> defaults;

  /**
   * What an account is like that is not listed.
   *
   * @param like an account that is like it, but for its id
   * @param isCreatedWithFirstRow whether it was created at the first of its rows
   * @param hasOwnAdvertiser whether its advertiser is called as it is itself
   */
  private record Defaults(Account like, boolean isCreatedWithFirstRow, boolean hasOwnAdvertiser) {}

  private AccountFacts(ImmutableMap<AccountId, Account> listed, Optional<Defaults> defaults) {
    this.listed = listed;
    this.defaults = defaults;
  }

  /**
   * {@return the accounts}
   *
   * @param file lists some of them
   * @param attributes what the others are like; none if there are no others
   */
  static AccountFacts of(Optional<Path> file, ImmutableMap<String, String> attributes) {
    return new AccountFacts(
        file.map(AccountFacts::read).orElse(ImmutableMap.of()),
        attributes.isEmpty() ? Optional.empty() : Optional.of(defaults(attributes)));
  }

  private static ImmutableMap<AccountId, Account> read(Path path) {
    return Table.isTable(path)
        ? Table.read(path, FactsFile::account, Account::id)
        : FactsFile.readAccounts(path);
  }

  private static Defaults defaults(ImmutableMap<String, String> attributes) {
    if (attributes.containsKey("id")) {
      throw new UnusableException("--account-defaults: an id is not shared by accounts");
    }
    boolean withFirstRow = FIRST_ROW.equals(attributes.get(CREATED));
    Map<String, String> like = new HashMap<>(attributes);
    like.put("id", "any");
    if (withFirstRow) {
      like.put(CREATED, Instant.EPOCH.toString());
    }
    try {
      return new Defaults(
          FactsFile.account(like), withFirstRow, !attributes.containsKey("advertiser"));
    } catch (InvalidFileException e) {
      throw new UnusableException("--account-defaults: " + e.problems().get(0), e);
    }
  }

  /** {@return the ids of the accounts that are listed} */
  ImmutableSet<AccountId> listed() {
    return listed.keySet();
  }

  /** {@return the zone of an account, if anything is known of it} */
  Optional<ZoneId> zone(AccountId id) {
    return like(id).map(Account::zone);
  }

  /** {@return the currency of an account, if anything is known of it} */
  Optional<Currency> currency(AccountId id) {
    return like(id).map(Account::currency);
  }

  private Optional<Account> like(AccountId id) {
    Account account = listed.get(id);
    return account != null ? Optional.of(account) : defaults.map(Defaults::like);
  }

  /**
   * {@return an account, if it is listed, or there are defaults}
   *
   * @param firstRow the time of the first of its rows; if it has none, it was not created with it
   */
  Optional<Account> account(AccountId id, Optional<Instant> firstRow) {
    Account account = listed.get(id);
    return account != null
        ? Optional.of(account)
        : defaults.flatMap(like -> unlisted(id, like, firstRow));
  }

  private static Optional<Account> unlisted(
      AccountId id, Defaults defaults, Optional<Instant> firstRow) {
    if (defaults.isCreatedWithFirstRow() && firstRow.isEmpty()) {
      return Optional.empty();
    }
    Account.Builder account = Account.builder().from(defaults.like()).id(id);
    if (defaults.isCreatedWithFirstRow()) {
      account.createdAt(firstRow.orElseThrow());
    }
    if (defaults.hasOwnAdvertiser()) {
      account.advertiser(AdvertiserId.of(id.value()));
    }
    return Optional.of(account.build());
  }
}
