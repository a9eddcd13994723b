package org.adcredit.examples.cli;

import java.nio.file.Path;

final class Tour {
  Tour(Console console, Path programs) {
    console.out().println(programs);
  }

  int call() {
    return 0;
  }
}
