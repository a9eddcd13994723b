// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

/** How long a suite takes its time. */
public enum Pace {
  /** Long enough for figures to be published. */
  FULL,

  /** The whole suite in less than 50 seconds: enough to see what a change did. */
  QUICK
}
