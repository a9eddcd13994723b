// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

/** Whether an account may take part at all. */
public enum Standing {
  /** Nothing is held against it; the default. */
  GOOD,

  /** A payment failed and has not been made good. */
  PAYMENT_FAILED,

  /** The platform has suspended it. */
  SUSPENDED
}
