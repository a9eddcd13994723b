// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/** How a campaign buys its media. */
public enum BuyingType {
  /** Bids against others, by self-serve; the default. */
  AUCTION,

  /** Bought ahead at an agreed price. */
  RESERVATION
}
