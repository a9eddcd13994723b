// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds programmes and scenario files in folders, where both stand beside facts: by the names of
 * scenario files, and by the keys at the top of any other file of YAML or JSON.
 */
final class YamlFiles {
  static final String SCENARIOS_ENDING = ".scenarios.yaml";

  /** What a file of scenarios has at its top, in YAML or in JSON. */
  private static final Pattern SCENARIOS =
      Pattern.compile("^scenarios\\s*:|\"scenarios\"\\s*:", Pattern.MULTILINE);

  /** What a programme has at its top, and a file of scenarios too. */
  private static final Pattern PROGRAM =
      Pattern.compile("^program\\s*:|\"program\"\\s*:", Pattern.MULTILINE);

  private static final int MAX_BYTES = 1 << 20;

  private YamlFiles() {}

  /**
   * {@return the files of some paths: those of a kind below each folder, and whatever else is
   * named}
   *
   * @param what what the kind is called
   */
  static Set<Path> of(List<Path> paths, Predicate<Path> kind, String what) {
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> below = below(path, kind);
        if (below.isEmpty()) {
          throw new UnusableException(path + ": there is no " + what + " below this folder");
        }
        files.addAll(below);
      } else {
        files.add(path.normalize());
      }
    }
    return files;
  }

  private static List<Path> below(Path folder, Predicate<Path> kind) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && kind.test(file))
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Unreadable.file(folder.toString(), e);
    }
  }

  /** {@return whether a file holds scenarios, by its name or by its keys} */
  static boolean hasScenarios(Path file) {
    return file.getFileName().toString().endsWith(SCENARIOS_ENDING) || hasKey(file, SCENARIOS);
  }

  /** {@return whether a file is a programme by its keys, and holds no scenarios} */
  static boolean isProgram(Path file) {
    return hasKey(file, PROGRAM) && !hasScenarios(file);
  }

  private static boolean hasKey(Path file, Pattern key) {
    String name = file.getFileName().toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))
        && key.matcher(start(file)).find();
  }

  /** As much of a file as such a file can have; what is not text matches nothing. */
  private static String start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Unreadable.file(file.toString(), e);
    }
  }
}
