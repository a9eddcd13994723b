// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import java.time.Instant;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.jspecify.annotations.Nullable;

/**
 * One question, ready before anything is timed: for the library as a request, for everybody else as
 * the facts themselves.
 *
 * @param account the account
 * @param campaign the campaign
 * @param at the instant of which it is asked
 * @param holding how the account holds the offer, if it does
 * @param request the same for the library
 */
public record Asked(
    Account account,
    Campaign campaign,
    Instant at,
    @Nullable Holding holding,
    EligibilityRequest request) {}
