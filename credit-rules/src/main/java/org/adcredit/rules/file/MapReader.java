// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;

/**
 * Reads facts, entries, findings, decisions and statements from maps: the inverse of their {@code
 * asMap}, for whatever a JSON library has made of a request or of a stored document.
 *
 * <p>A map holds text, whole numbers, decimal numbers as {@link java.math.BigDecimal}, truth
 * values, lists and maps. A key that is null is as good as absent; one that is not known is
 * refused, and so is a {@code double}, which has lost what the text said: have amounts as text,
 * {@code "USD 12.50"}. All problems are told at once, each with its path:
 *
 * <pre>{@code
 * cost: must name its currency, since that of the account is not known: 12.50
 * }</pre>
 *
 * <p>A map may come from anywhere: it has at most two million values, 32 levels deep.
 */
public final class MapReader {
  private MapReader() {}

  /**
   * {@return an account}
   *
   * @param map as {@link Account#asMap} makes it; what may be unknown and is absent is unknown
   * @throws InvalidFileException if anything in it is wrong
   */
  public static Account readAccount(Map<String, ?> map) {
    return read(map, AccountReader::read);
  }

  /**
   * {@return an approval of an account}
   *
   * @param map as {@link IndustryApproval#asMap} makes it
   * @throws InvalidFileException if anything in it is wrong
   */
  public static IndustryApproval readApproval(Map<String, ?> map) {
    return read(map, AccountReader::approval);
  }

  /**
   * {@return a campaign}
   *
   * @param map as {@link Campaign#asMap} makes it
   * @throws InvalidFileException if anything in it is wrong
   */
  public static Campaign readCampaign(Map<String, ?> map) {
    return read(map, CampaignReader::read);
  }

  /**
   * {@return an entry of a journal, of the kind that its key says}
   *
   * @param map as {@link JournalEntry#asMap} makes it; amounts name their currency
   * @throws InvalidFileException if anything in it is wrong
   */
  public static JournalEntry readEntry(Map<String, ?> map) {
    return read(
        map,
        (node, problems) ->
            Fields.of(node, problems)
                .flatMap(fields -> JournalReader.read(fields, Kinds.money(Optional.empty()))));
  }

  /**
   * {@return a credit as it stood at an instant}
   *
   * @param map as {@link CreditBalance#asMap} makes it
   * @throws InvalidFileException if anything in it is wrong
   */
  public static CreditBalance readCredit(Map<String, ?> map) {
    return read(map, new AnswerReader(Kinds.money(Optional.empty()))::credit);
  }

  /**
   * {@return a remedy}
   *
   * @param map as {@link Remedy#asMap} makes it
   * @throws InvalidFileException if anything in it is wrong
   */
  public static Remedy readRemedy(Map<String, ?> map) {
    return read(map, RemedyReader::read);
  }

  /**
   * {@return a finding}
   *
   * @param map as {@link Finding#asMap} makes it
   * @throws InvalidFileException if anything in it is wrong
   */
  public static Finding readFinding(Map<String, ?> map) {
    return read(map, AnswerReader::finding);
  }

  /**
   * {@return a decision, which answers as it did when it was made: the rules are not asked again}
   *
   * @param map as {@link Decision#asMap} makes it
   * @throws InvalidFileException if anything in it is wrong, or its verdict is not that of its
   *     findings
   */
  public static Decision readDecision(Map<String, ?> map) {
    return read(map, new AnswerReader(Kinds.money(Optional.empty()))::decision);
  }

  /**
   * {@return a statement} It equals the one that it was made of. A map that lacks what {@link
   * Statement#asMap} leaves out cannot be read: when an entry was recorded that was rejected is a
   * part of a statement like any other.
   *
   * @param map as {@link Statement#asCompleteMap} makes it
   * @throws InvalidFileException if anything in it is wrong, its sums do not agree, or it has
   *     semantics that this version of the library does not know
   */
  public static Statement readStatement(Map<String, ?> map) {
    return read(map, StatementReader::read);
  }

  private static <T> T read(Map<String, ?> map, Kind<T> kind) {
    Problems problems = new Problems();
    Node node = MapTree.of(map, problems);
    problems.throwIfAny();
    Optional<T> value = kind.read(node, problems);
    problems.throwIfAny();
    return value.orElseThrow();
  }
}
