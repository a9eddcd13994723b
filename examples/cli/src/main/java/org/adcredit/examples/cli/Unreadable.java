// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence why a file could not be read or written. */
final class Unreadable {
  private Unreadable() {}

  /** {@return that a file cannot be used, and why} */
  static UnusableException file(Object name, Exception e) {
    return new UnusableException(name + ": " + reason(e), e);
  }

  /** {@return the file that a problem is with, if it names it, and why} */
  static String sentence(Exception e) {
    return cause(e) instanceof FileSystemException problem && problem.getFile() != null
        ? problem.getFile() + ": " + reason(e)
        : reason(e);
  }

  /** {@return why} */
  static String reason(Exception e) {
    Throwable cause = cause(e);
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (cause instanceof FileSystemException problem && problem.getReason() != null) {
      return problem.getReason();
    }
    return cause instanceof IOException && cause.getMessage() != null
        ? cause.getMessage()
        : cause.toString();
  }

  private static Throwable cause(Exception e) {
    Throwable cause = e.getCause();
    return e instanceof UncheckedIOException && cause != null ? cause : e;
  }
}
