// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Path;
import org.adcredit.rules.CreditProgram;

/**
 * Finds what is legal in a programme and has no point.
 *
 * <pre>{@code
 * ProgramLint.lint(folder.resolve("tiktok.yaml")).forEach(System.out::println);
 * }</pre>
 *
 * <p>prints a line for each:
 *
 * <pre>{@code
 * tiktok.yaml:10:13: offers[0].closes: must be after opens, which is 2026-01-01T00:00:00Z, or nobody can enrol: 2026-01-01T00:00:00Z [offer-cannot-be-enrolled]
 * }</pre>
 *
 * <p>A warning holds for every account: no journal gives what it points at a use. Two are the
 * exceptions, since they are about what authors mean: {@code availability-gap} and {@code
 * currency-of-no-region}. What concerns some accounts alone is not told, and what the calendar or a
 * zone might still make sense of is not either. No clock is read: an offer that is long over is
 * linted like any other.
 *
 * <p>The codes: {@code availability-gap}, {@code credit-expires-before-issue}, {@code
 * currency-of-no-region}, {@code objective-in-no-table}, {@code offer-cannot-be-enrolled}, {@code
 * percentage-never-paid}, {@code scope-never-satisfied}, {@code tier-adds-nothing}, {@code
 * tier-pays-less}, {@code tier-unreachable}, {@code window-cannot-fit}. After a thousand warnings
 * no more are told.
 */
public final class ProgramLint {
  private ProgramLint() {}

  /**
   * {@return the warnings about a programme that uses the built-in rules alone, in the order of
   * their places}
   *
   * @param path a file that {@link ProgramFile#read(Path)} reads
   * @throws InvalidFileException if anything in it is wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ImmutableList<Warning> lint(Path path) {
    return lint(path, RuleFactories.none());
  }

  /**
   * Lints a programme that may use rules of other types too.
   *
   * @param path a file that {@link ProgramFile#read(Path, RuleFactories)} reads
   * @param rules the types of rules that it may name
   * @return the warnings, in the order of their places
   * @throws InvalidFileException if anything in it is wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ImmutableList<Warning> lint(Path path, RuleFactories rules) {
    Problems problems = new Problems();
    return lint(SourceText.read(path, SourceText.MAX_BYTES, problems), rules, problems);
  }

  /**
   * Lints a programme from text.
   *
   * @param fileName what warnings call the text
   * @param text YAML or JSON that {@link ProgramFile#parse} reads
   * @param rules the types of rules that it may name
   * @return the warnings, in the order of their places
   * @throws InvalidFileException if anything in it is wrong
   */
  public static ImmutableList<Warning> lint(String fileName, String text, RuleFactories rules) {
    Problems problems = new Problems();
    return lint(SourceText.of(fileName, text, SourceText.MAX_BYTES, problems), rules, problems);
  }

  private static ImmutableList<Warning> lint(
      SourceText source, RuleFactories rules, Problems problems) {
    Node root = YamlTree.read(source, problems);
    CreditProgram program =
        ProgramFile.finished(new ProgramReader(rules).read(root, problems), problems);
    return lint((Node.Entries) root, program);
  }

  private static ImmutableList<Warning> lint(Node.Entries root, CreditProgram program) {
    Warnings warnings = new Warnings();
    ImmutableListMultimap<String, DatedRow> objectives = DatedRow.of(root.get("objectives"));
    GapLint.check(objectives, warnings);
    GapLint.check(DatedRow.of(root.get("industries")), warnings);
    ImmutableList<LintedOffer> offers = offers(root, program);
    EnrolmentLint.check(offers, warnings);
    for (LintedOffer offer : offers) {
      CurrencyLint.check(offer, warnings);
      WindowLint.check(offer, warnings);
      TierLint.check(offer, warnings);
      ExpiryLint.check(offer, warnings);
    }
    ScopeLint scopes = new ScopeLint(objectives, warnings);
    if (!offers.isEmpty() && scopes.checkTable(root)) {
      offers.forEach(scopes::check);
    }
    return warnings.sorted();
  }

  /** Each offer beside its node: of a programme without problems none was left out. */
  private static ImmutableList<LintedOffer> offers(Node.Entries root, CreditProgram program) {
    ImmutableList<Node> nodes =
        root.get("offers").map(list -> ((Node.Items) list).items()).orElse(ImmutableList.of());
    ImmutableList.Builder<LintedOffer> offers = ImmutableList.builder();
    for (int i = 0; i < nodes.size(); i++) {
      offers.add(new LintedOffer(program.offers().get(i), (Node.Entries) nodes.get(i)));
    }
    return offers.build();
  }
}
