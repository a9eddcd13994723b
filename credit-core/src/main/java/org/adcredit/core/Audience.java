// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/** Whom a campaign addresses. Credit applies to both alike; no rule reads it. */
public enum Audience {
  /** New people; the default. */
  PROSPECTING,

  /** People who were there before. */
  RETARGETING
}
