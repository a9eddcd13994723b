// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the module brings along. Whoever adds to it says so here, and in the README. */
class DependenciesTest {
  /** Written by the build: whatever Maven puts on the class path of who depends on the module. */
  private static final Path RUNTIME_DEPENDENCIES = Path.of("target", "runtime-dependencies.txt");

  private static final Pattern ARTIFACT = Pattern.compile("^ +([^:]+:[^:]+):.*$");

  @Test
  void users_get_the_core_and_yaml_besides_and_nothing_else() throws Exception {
    assertThat(runtimeDependencies())
        .as("what users of credit-rules get with it; if this grew, take it out or tell them why")
        .containsExactlyInAnyOrder(
            "org.adcredit:credit-core",
            "org.snakeyaml:snakeyaml-engine",
            "com.google.guava:guava",
            "com.google.guava:failureaccess",
            "com.google.guava:listenablefuture",
            "com.google.errorprone:error_prone_annotations",
            "com.google.j2objc:j2objc-annotations",
            "org.jspecify:jspecify");
  }

  @Test
  void the_module_requires_what_the_pom_brings() throws Exception {
    assertThat(module().requires())
        .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .as("modules required at run time; Guava and JSpecify come with the core")
        .containsExactlyInAnyOrder("java.base", "org.adcredit.core", "org.snakeyaml.engine");
  }

  @Test
  void whoever_requires_the_module_sees_the_facts_and_no_yaml() throws Exception {
    assertThat(module().requires())
        .filteredOn(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE))
        .extracting(Requires::name)
        .containsExactly("org.adcredit.core");
  }

  @Test
  void the_module_exports_its_five_packages_to_everybody() throws Exception {
    assertThat(module().exports())
        .allSatisfy(exports -> assertThat(exports.isQualified()).isFalse())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder(
            "org.adcredit.rules",
            "org.adcredit.rules.eligibility",
            "org.adcredit.rules.terms",
            "org.adcredit.rules.file",
            "org.adcredit.rules.json");
  }

  @Test
  void public_types_are_in_exported_packages() throws Exception {
    Set<String> exported =
        module().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.adcredit.rules");

    assertThat(classes)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(exported).contains(type.getPackageName()));
  }

  private static ModuleDescriptor module() throws Exception {
    URI classes = CreditProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (InputStream descriptor =
        Files.newInputStream(Path.of(classes).resolve("module-info.class"))) {
      return ModuleDescriptor.read(descriptor);
    }
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
