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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  void the_pom_brings_the_core_guava_yaml_and_jspecify_and_nothing_else() throws Exception {
    assertThat(broughtAlong(Path.of("pom.xml")))
        .as("what users of credit-rules get with it; if this grew, take it out or tell them why")
        .containsExactlyInAnyOrder(
            "org.adcredit:credit-core",
            "org.snakeyaml:snakeyaml-engine",
            "com.google.guava:guava",
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
