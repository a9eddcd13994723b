// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the module brings along. Whoever adds to it says so here, and in the README. */
class DependenciesTest {
  private static final Set<String> SCOPES_FOR_THE_BUILD = Set.of("test", "provided");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

  /** Comments, versions for whoever asks for them, and plugins. */
  private static final Pattern NOT_BROUGHT_ALONG =
      Pattern.compile(
          "<!--.*?-->|<dependencyManagement>.*?</dependencyManagement>|<build>.*?</build>",
          Pattern.DOTALL);

  @Test
  void the_pom_brings_guava_and_jspecify_and_nothing_else() throws Exception {
    assertThat(broughtAlong(Path.of("pom.xml")))
        .as("what users of credit-core get with it; if this grew, take it out or tell them why")
        .containsExactlyInAnyOrder("com.google.guava:guava", "org.jspecify:jspecify");
  }

  @Test
  void the_parent_brings_nothing() throws Exception {
    assertThat(broughtAlong(Path.of("..", "pom.xml")))
        .as("what every module gets without asking")
        .isEmpty();
  }

  @Test
  void the_module_requires_what_the_pom_brings_and_exports_one_package() throws Exception {
    Path classes = Path.of(Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module;
    try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
      module = ModuleDescriptor.read(descriptor);
    }

    assertThat(module.requires())
        .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .as("modules required at run time")
        .containsExactlyInAnyOrder("java.base", "com.google.common", "org.jspecify");
    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactly("org.adcredit.core");
  }

  /** The dependencies of a pom, but for those that Maven keeps to itself. */
  private static List<String> broughtAlong(Path pom) throws IOException {
    String declared = NOT_BROUGHT_ALONG.matcher(Files.readString(pom)).replaceAll("");
    return DEPENDENCY
        .matcher(declared)
        .results()
        .map(MatchResult::group)
        .filter(dependency -> !SCOPES_FOR_THE_BUILD.contains(text(dependency, "scope")))
        .map(dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
        .toList();
  }

  private static String text(String dependency, String name) {
    Matcher element = Pattern.compile("<%s>(.*?)</%s>".formatted(name, name)).matcher(dependency);
    return element.find() ? element.group(1).strip() : "";
  }
}
