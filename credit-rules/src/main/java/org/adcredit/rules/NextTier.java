// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import org.adcredit.core.Money;

/**
 * The lowest tier ahead that would pay something more. With 120.00 spent of tiers that give 50.00
 * for 100.00 and 150.00 for 500.00, it asks for 500.00, pays 150.00, and 380.00 are missing.
 *
 * @param spend what it asks for
 * @param credit what it pays, in all where a higher tier tops up a lower one
 * @param shortfall how much qualifying spend is missing
 */
public record NextTier(Money spend, Money credit, Money shortfall) {}
