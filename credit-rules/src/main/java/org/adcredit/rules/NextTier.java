// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import org.adcredit.core.Money;

/**
 * The lowest tier ahead that would pay something more.
 *
 * @param spend what it asks for
 * @param credit what it pays
 * @param shortfall how much qualifying spend is missing
 */
public record NextTier(Money spend, Money credit, Money shortfall) {}
