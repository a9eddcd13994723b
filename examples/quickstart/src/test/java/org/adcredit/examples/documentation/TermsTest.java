// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.adcredit.core.OfferId;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EarningWindow;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.Pays;
import org.adcredit.rules.terms.Resolves;
import org.adcredit.rules.terms.Tier;
import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void the_offer_of_the_tour_is_that_of_the_file() {
    Offer offer =
        Offer.builder()
            .id(OfferId.of("welcome"))
            .version(1)
            .opensAt(Instant.parse("2026-01-01T00:00:00Z"))
            .earning(
                EarningTerms.builder()
                    .window(EarningWindow.of(Anchor.ENROLMENT, Length.ofDays(30)))
                    .pays(Pays.HIGHEST_REACHED)
                    .resolves(Resolves.AT_ONCE)
                    .tier(Tier.of("USD 100.00", "USD 50.00"))
                    .build())
            .credit(CreditTerms.builder().validFor(Length.ofDays(60)).build())
            .build();
    String offers =
        """
        - offer: welcome
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            tiers: { USD: [ { spend: 100.00, credit: 50.00 } ] }
          credit: { valid-for: P60D }
        """;

    String program = "program: p\nobjectives: { REACH: [ { regions: ALL } ] }\noffers:\n" + offers;
    assertThat(ProgramFile.parse("p.yaml", program, RuleFactories.none()).offers())
        .containsExactly(offer);
  }
}
