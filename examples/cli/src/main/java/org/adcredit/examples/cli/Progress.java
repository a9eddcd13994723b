// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.PrintStream;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how much has been read. */
interface Progress extends LongConsumer, AutoCloseable {
  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void accept(long bytes) {}

        @Override
        public void close() {}
      };

  @Override
  void close();

  /** {@return a bar on a terminal, once reading has taken more than a second} */
  static Progress onTerminal(PrintStream err, long size) {
    return new Bar(err, size);
  }

  /** A bar that appears late. */
  final class Bar implements Progress {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final PrintStream err;
    private final long size;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;

    private Bar(PrintStream err, long size) {
      this.err = err;
      this.size = size;
    }

    @Override
    public void accept(long bytes) {
      if (bar == null && System.nanoTime() - start > PATIENCE_NANOS) {
        bar =
            new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(size == 0 ? -1 : size)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .build();
      }
      if (bar != null) {
        bar.stepTo(bytes);
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
        bar = null;
      }
    }
  }
}
