// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

/** Bytes that were to be a saved ledger are not: something damaged them. */
public final class CorruptLedgerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  CorruptLedgerException(String fault) {
    super("not a saved ledger: " + fault);
  }

  CorruptLedgerException(String fault, Throwable cause) {
    super("not a saved ledger: " + fault, cause);
  }

  /** Sees that something holds which does of a saved ledger. */
  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new CorruptLedgerException(otherwise);
    }
  }
}
