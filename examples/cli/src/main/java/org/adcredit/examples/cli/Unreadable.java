package org.adcredit.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence why a file could not be read or written. */
final class Unreadable {
  private Unreadable() {}

  static UnusableException file(String name, IOException e) {
    return new UnusableException(name + ": " + reason(e), e);
  }

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof FileSystemException problem && problem.getReason() != null) {
      return problem.getReason();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
