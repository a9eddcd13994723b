// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.JournalOrder;
import org.adcredit.rules.Ledger;
import org.adcredit.rules.file.FactsFile;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.testing.Facts;

/** Any bytes are entries in JSON Lines that a ledger takes or lists, or have problems. */
public final class JournalFileFuzz {
  static final CreditProgram PROGRAM =
      ProgramFile.parse(
          "program.yaml",
          """
          program: fuzz
          objectives: { LEAD_GENERATION: [ { regions: ALL } ], TRAFFIC: [ { regions: [US] } ] }
          offers:
            - offer: welcome
              version: 1
              opens: 2026-01-01
              enrol: { mode: REGISTER, exclusive: g }
              earn:
                window: { starts: FIRST_SPEND, length: P30D }
                pays: EVERY_REACHED
                resolves: AT_ONCE
                on-lost-progress: REVOKE_UNUSED
                tiers: { USD: [ { spend: 100, credit: 50 }, { spend: 200, credit: 75 } ] }
              credit: { valid-for: P20D, issue-delay: PT1H, share: 33.3 }
            - offer: gift
              version: 1
              opens: 2026-01-01
              enrol: { mode: REGISTER, exclusive: g }
              upfront: { USD: 20 }
              credit: { valid-for: P60D, covers: { campaigns: ASSIGNED } }
            - offer: match
              version: 1
              opens: 2026-01-01
              earn:
                window: { starts: ACCOUNT_CREATED, length: P45D }
                pays: PERCENT
                resolves: AT_CLOSE
                percent: 12.5
                cap: { USD: 100 }
              credit: { priority: 1 }
            - offer: paid
              version: 1
              opens: 2026-01-01
              enrol: { mode: REGISTER }
              earn:
                window: { starts: FIRST_SPEND, length: P20D }
                basis: SETTLED
                grace: P20D
                pays: HIGHEST_REACHED
                resolves: AT_ONCE_IF_TOP
                on-lost-progress: REVOKE_UNUSED
                tiers: { USD: [ { spend: 50, credit: 10 }, { spend: 150, credit: 40 } ] }
          """,
          RuleFactories.none());

  static final Account ACCOUNT = Facts.account();
  static final ImmutableList<Campaign> CAMPAIGNS =
      ImmutableList.of(
          Facts.campaign("c1", "LEAD_GENERATION", "US"), Facts.campaign("c2", "TRAFFIC", "GB"));

  private static final Input INPUT = new Input(".jsonl");
  private static final Optional<Currency> CURRENCY = Optional.of(ACCOUNT.currency());

  private JournalFileFuzz() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    INPUT.read(input, JournalFileFuzz::post);
  }

  private static void post(Path file) {
    ImmutableListMultimap<AccountId, JournalEntry> journal =
        FactsFile.readJournal(
            file, id -> id.equals(ACCOUNT.id()) ? CURRENCY : Optional.<Currency>empty());
    for (AccountId account : journal.keySet()) {
      post(JournalOrder.sort(journal.get(account)));
    }
  }

  private static void post(ImmutableList<JournalEntry> journal) {
    Ledger ledger = PROGRAM.openLedger(ACCOUNT, CAMPAIGNS);
    for (JournalEntry entry : journal) {
      ledger
          .post(entry)
          .rejection()
          .ifPresent(rejection -> assertThat(rejection.message()).isNotEmpty());
    }
    Instant last = ledger.lastRecordedAt().orElse(Instant.EPOCH);
    Instant asOf = journal.get(journal.size() - 1).recordedAt();
    new Usage(PROGRAM, ACCOUNT, CAMPAIGNS, ledger).askAndSave(asOf.isBefore(last) ? last : asOf);
  }
}
