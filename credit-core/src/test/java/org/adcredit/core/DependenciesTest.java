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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the module brings along. Whoever adds to it says so here, and in the README. */
class DependenciesTest {
  /** Written by the build: whatever Maven puts on the class path of who depends on the module. */
  private static final Path RUNTIME_DEPENDENCIES = Path.of("target", "runtime-dependencies.txt");

  private static final Pattern ARTIFACT = Pattern.compile("^ +([^:]+:[^:]+):.*$");

  @Test
  void users_get_guava_with_what_it_brings_and_jspecify_and_nothing_else() throws Exception {
    assertThat(runtimeDependencies())
        .as("what users of credit-core get with it; if this grew, take it out or tell them why")
        .containsExactlyInAnyOrder(
            "com.google.guava:guava",
            "com.google.guava:failureaccess",
            "com.google.guava:listenablefuture",
            "com.google.errorprone:error_prone_annotations",
            "com.google.j2objc:j2objc-annotations",
            "org.jspecify:jspecify");
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

  /** All but what is optional, which users get only if they ask for it. */
  private static List<String> runtimeDependencies() throws IOException {
    return Files.readAllLines(RUNTIME_DEPENDENCIES).stream()
        .filter(line -> !line.contains(" (optional)"))
        .map(ARTIFACT::matcher)
        .filter(Matcher::matches)
        .map(artifact -> artifact.group(1))
        .toList();
  }
}
