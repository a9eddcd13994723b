// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param file the file's name, as it was given
 * @param line the line, counted from 1; 0 for attributes that came from no file
 * @param column the column, counted from 1 in characters; 0 for attributes that came from no file
 * @param path where it stands in the file's tree, such as {@code offers[0].earn.grace}; empty for
 *     the file itself
 * @param text what is wrong; like the file and the path it holds nothing that does not print
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // a record is a serializable class, and javadoc heeds the tag
public record Problem(String file, int line, int column, String path, String text)
    implements Serializable {
  static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  private static final long serialVersionUID = 1L;
  private static final int MAX_LENGTH = 1_000;

  /**
   * Escapes what does not print and cuts what is far too long.
   *
   * @param file the file's name
   * @param line the line, counted from 1, or 0
   * @param column the column, counted from 1, or 0
   * @param path where it stands in the file's tree
   * @param text what is wrong
   */
  public Problem {
    file = Wording.printable(file, MAX_LENGTH);
    path = Wording.printable(path, MAX_LENGTH);
    text = Wording.printable(text, MAX_LENGTH);
  }

  /**
   * {@return the place, the path and the text: {@code a.yaml:14:21: offers[0].grace: must be …}}
   */
  @Override
  public String toString() {
    return (line == 0 ? "" : file + ":" + line + ":" + column + ": ")
        + (path.isEmpty() ? "" : path + ": ")
        + text;
  }
}
