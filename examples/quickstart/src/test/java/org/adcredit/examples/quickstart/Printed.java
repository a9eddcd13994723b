// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What programs print. */
public final class Printed {
  private Printed() {}

  /** {@return what a program without arguments prints} */
  public static String by(Class<?> program) throws ReflectiveOperationException {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, UTF_8));
      var main = program.getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return printed.toString(UTF_8);
  }
}
