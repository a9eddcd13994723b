// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.Statement;

/**
 * What a statement is made of: a programme, an account, its campaigns and its journal.
 *
 * @param program the programme
 * @param account the account
 * @param campaigns its campaigns
 * @param journal its journal, in no particular order
 */
public record Case(
    CreditProgram program,
    Account account,
    ImmutableList<Campaign> campaigns,
    ImmutableList<JournalEntry> journal) {
  /**
   * {@return the same with another journal}
   *
   * @param other the entries, in any order
   */
  public Case with(Iterable<? extends JournalEntry> other) {
    return new Case(program, account, campaigns, ImmutableList.copyOf(other));
  }

  /** {@return the ledger before the journal} */
  public Ledger open() {
    return program.openLedger(account, campaigns);
  }

  /**
   * {@return the ledger of what was recorded by an instant}
   *
   * @param asOf entries recorded later are left out
   */
  public Ledger replay(Instant asOf) {
    return program.replay(account, campaigns, journal, asOf);
  }

  /**
   * {@return the statement as of an instant}
   *
   * @param asOf entries recorded later are left out
   */
  public Statement statement(Instant asOf) {
    return program.statement(account, campaigns, journal, asOf);
  }

  /** Tells what it is made of, a line for each offer, campaign and entry. */
  @Override
  public String toString() {
    return Joiner.on("\n  ")
        .join(lines("offers", program.offers()), account, lines("campaigns", campaigns))
        .concat("\n  " + lines("journal", journal));
  }

  private static String lines(String title, List<?> items) {
    return title + "\n    " + Joiner.on("\n    ").join(items);
  }
}
