// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What a process took, from its start to its end.
 *
 * @param nanos by the clock on the wall
 * @param peakBytes the most memory that it had at once, as the system counts it; zero where the
 *     system does not tell
 */
record WholeProcess(long nanos, long peakBytes) {
  /** Peaks may be seen so much later than they are. */
  private static final int LOOKS_EVERY_MILLIS = 10;

  private static final int BYTES_PER_KILOBYTE = 1_024;

  /**
   * Runs a command to its end.
   *
   * @throws IllegalStateException if it fails, with what it said
   */
  static WholeProcess run(ImmutableList<String> command) throws IOException, InterruptedException {
    File said = File.createTempFile("benchmark", ".txt");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
      long peak = 0;
      do {
        peak = Math.max(peak, peakBytes(process.pid()));
      } while (!process.waitFor(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS));
      long nanos = System.nanoTime() - start;
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            command.get(0) + " fails: " + Files.readString(said.toPath(), UTF_8));
      }
      return new WholeProcess(nanos, peak);
    } finally {
      Files.delete(said.toPath());
    }
  }

  /** The high water mark of the resident set, where there is a Linux to tell it. */
  private static long peakBytes(long process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(CharMatcher.inRange('0', '9').retainFrom(line))
              * BYTES_PER_KILOBYTE;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0; // It has just ended, or this is no Linux.
    }
  }
}
