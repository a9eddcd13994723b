// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/** The call or a file cannot be used, and nothing was computed. The message is for people. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableException(String message) {
    super(message);
  }

  UnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
