// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks;

import com.google.common.collect.ImmutableList;

/**
 * Some contenders for one task, one of them the limit: what a programmer would write for this task
 * alone.
 */
public interface Suite {
  /** {@return the name by which it is asked for} */
  String name();

  /** {@return what is done and what one operation is, in a sentence} */
  String task();

  /**
   * Asks every contender every question once.
   *
   * @throws DisagreementException if two of them give different answers
   */
  void check();

  /** Times every contender, the limit among them. */
  ImmutableList<Figure> run(Pace pace);

  /** Measures what does not fit a row; nothing unless a suite says otherwise. */
  default Extra more(Pace pace) {
    return Extra.NONE;
  }
}
