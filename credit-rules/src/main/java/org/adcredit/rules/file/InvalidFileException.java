// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/**
 * A file says something that it must not. All its problems are told, in the order of their places;
 * after a thousand the rest are counted.
 *
 * <p>The message has one line for each problem.
 */
public final class InvalidFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The problems that are told. */
  private final ImmutableList<Problem> problems;

  InvalidFileException(ImmutableList<Problem> problems) {
    super(Joiner.on('\n').join(problems));
    this.problems = problems;
  }

  /** {@return the problems, by file, line and column; never empty} */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
