// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;

/**
 * A platform's leave for an account to advertise for an industry in a region, for a time.
 *
 * @param industry what may be advertised
 * @param region where
 * @param validity when: from inclusive, until exclusive
 */
public record IndustryApproval(Industry industry, Region region, Interval validity) {
  /**
   * Checks that nothing is missing.
   *
   * @param industry what may be advertised
   * @param region where
   * @param validity when: from inclusive, until exclusive
   */
  public IndustryApproval {
    checkNotNull(industry, "industry");
    checkNotNull(region, "region");
    checkNotNull(validity, "validity");
  }

  /**
   * {@return an approval from an instant on, which does not end}
   *
   * @param industry what may be advertised
   * @param region where
   * @param from the first instant at which it holds
   */
  public static IndustryApproval from(Industry industry, Region region, Instant from) {
    return new IndustryApproval(industry, region, Interval.from(from));
  }

  /**
   * {@return the approval as a map for any JSON library: {@code industry}, {@code region}, {@code
   * from} and, where it ends, {@code until}} One without a beginning is {@code from} two dots.
   */
  public ImmutableMap<String, Object> asMap() {
    return FactMaps.of(this);
  }

  /**
   * {@return whether it is for that industry in that region, whenever it holds}
   *
   * @param otherIndustry what is to be advertised
   * @param otherRegion where it is to be seen
   */
  public boolean isFor(Industry otherIndustry, Region otherRegion) {
    return industry.equals(otherIndustry) && region.equals(otherRegion);
  }
}
