// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.terms.Offer;
import org.adcredit.testing.Facts;

/** Any bytes are a programme that can be used, or have problems. */
public final class ProgramFileFuzz {
  private static final Input INPUT = new Input(".yaml");
  private static final Account ACCOUNT = Facts.account();
  private static final Campaign CAMPAIGN = Facts.campaign();
  private static final Instant LATER = Instant.parse("2026-04-20T00:00:00Z");

  private ProgramFileFuzz() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    INPUT.read(input, ProgramFileFuzz::use);
  }

  private static void use(Path file) {
    CreditProgram program = ProgramFile.read(file);
    Usage.ofDelivery(program, ACCOUNT, CAMPAIGN, LATER);
    for (Offer offer : program.offers()) {
      assertThat(program.scope(offer.id(), ACCOUNT, CAMPAIGN, LATER).toString()).contains("SCOPE");
    }
    Usage usage = new Usage(program, ACCOUNT, CAMPAIGN);
    usage.postSomeOfEach();
    usage.askAndSave(LATER);
  }
}
