// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import com.google.common.hash.Hashing;
import com.google.common.primitives.Bytes;
import java.time.Instant;
import java.util.Arrays;
import org.adcredit.core.Interval;
import org.adcredit.rules.CorruptLedgerException;
import org.adcredit.rules.Ledger;
import org.adcredit.testing.Facts;

/**
 * Any bytes are a saved ledger that goes on, or are refused.
 *
 * <p>Each input is tried as it is, and once more with the check sum that it would need: damage by
 * accident fails the check sum, and what is left to try is damage on purpose.
 */
public final class SavedLedgerFuzz {
  /** The check sum at the end: sixteen bytes of SHA-256. */
  private static final int CHECK_LENGTH = 16;

  private SavedLedgerFuzz() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    resume(input);
    resume(checked(input));
  }

  static byte[] checked(byte[] unchecked) {
    byte[] sum = Hashing.sha256().hashBytes(unchecked).asBytes();
    return Bytes.concat(unchecked, Arrays.copyOf(sum, CHECK_LENGTH));
  }

  private static void resume(byte[] saved) {
    Ledger ledger;
    try {
      ledger =
          JournalFileFuzz.PROGRAM.resume(JournalFileFuzz.ACCOUNT, JournalFileFuzz.CAMPAIGNS, saved);
    } catch (CorruptLedgerException e) {
      return;
    } catch (IllegalArgumentException e) {
      Input.printsNoControlCharacters(String.valueOf(e.getMessage()));
      return;
    }
    Instant asOf = ledger.lastRecordedAt().orElse(Instant.EPOCH);
    Usage usage =
        new Usage(
            JournalFileFuzz.PROGRAM, JournalFileFuzz.ACCOUNT, JournalFileFuzz.CAMPAIGNS, ledger);
    usage.askAndSave(asOf);
    usage.post(Facts.spend("e1", "c1", asOf.toString(), "USD 120.00"));
    usage.post(Facts.correction("k1", "e1", asOf.toString(), "USD 60.00"));
    usage.post(Facts.settlement("s1", "e1", asOf.toString()));
    usage.post(Facts.settlement("s2", Interval.always(), asOf.toString()));
    usage.askAndSave(asOf);
  }
}
