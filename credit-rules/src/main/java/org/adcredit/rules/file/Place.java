// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.base.CharMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a node stands: in which file, at which line and column (both counted from 1), and under
 * which path. A node that is reached through an alias has the place of its text and the path of its
 * use.
 */
record Place(String file, int line, int column, Path path) {
  Problem problem(String text) {
    return new Problem(file, line, column, path.toString(), text);
  }

  Place under(Path otherPath) {
    return new Place(file, line, column, otherPath);
  }

  /**
   * The way from the root of a file's tree to a node: {@code offers[0].earn.tiers.USD[1].spend}.
   */
  static final class Path {
    static final Path ROOT = new Path(null, "", -1);

    private static final CharMatcher BARE =
        CharMatcher.inRange('a', 'z')
            .or(CharMatcher.inRange('A', 'Z'))
            .or(CharMatcher.inRange('0', '9'))
            .or(CharMatcher.anyOf("-_"));

    private final @Nullable Path parent;
    private final String key;
    private final int index;

    private Path(@Nullable Path parent, String key, int index) {
      this.parent = parent;
      this.key = key;
      this.index = index;
    }

    Path key(String name) {
      return new Path(this, name, -1);
    }

    Path item(int position) {
      return new Path(this, "", position);
    }

    @Override
    public String toString() {
      Deque<Path> steps = new ArrayDeque<>();
      for (Path step = this; step.parent != null; step = step.parent) {
        steps.push(step);
      }
      StringBuilder text = new StringBuilder();
      for (Path step : steps) {
        if (step.index >= 0) {
          text.append('[').append(step.index).append(']');
        } else if (!step.key.isEmpty() && BARE.matchesAllOf(step.key)) {
          text.append(text.isEmpty() ? "" : ".").append(Wording.shown(step.key));
        } else {
          text.append("[\"").append(Wording.shown(step.key)).append("\"]");
        }
      }
      return text.toString();
    }
  }
}
