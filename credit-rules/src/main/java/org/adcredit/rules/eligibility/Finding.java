// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.StringJoiner;
import org.adcredit.core.Money;
import org.immutables.value.Value;

/**
 * One reason why the answer is not yes.
 *
 * <p>Silence of one rule is not approval; only the whole chain approves. A finding says which rule
 * objects, by which stable code, in one sentence with the values, what was observed, what was
 * required, where it applies what is short, and what would change it.
 *
 * <p>The sentence is English. To write it in another language, take the text of the {@link #code}
 * in that language and put in the {@link #values}: both stay where texts change.
 */
@Value.Immutable
public abstract class Finding {
  Finding() {}

  /** {@return the name of the rule that objects} */
  public abstract String rule();

  /** {@return a stable code in kebab case; texts may change, codes do not} */
  public abstract String code();

  /** {@return INELIGIBLE, or UNKNOWN where a fact is missing} */
  @Value.Default
  public Verdict verdict() {
    return Verdict.INELIGIBLE;
  }

  /** {@return one sentence with the values} */
  public abstract String message();

  /**
   * {@return the values that the sentence, {@link #observed} and {@link #required} are made of, by
   * their names in kebab case} They are the same in every language: codes, ids, amounts as {@link
   * Money} writes them, instants in ISO 8601, lists with commas. A finding of {@code
   * spend-below-threshold} has
   *
   * <pre>{@code
   * {spend=USD 57.20, shortfall=USD 42.80, threshold=USD 100.00}
   * }</pre>
   *
   * <p>Findings of one code have values of the same names; one that is at times not known, such as
   * the {@code from} of an objective that is never available, is then left out. What is in them is
   * for machines: change it as you would change a code.
   */
  public abstract ImmutableMap<String, String> values();

  /**
   * {@return to whom the finding may be told; to the advertiser, unless the rule says otherwise}
   * The verdict may be told to anybody: that there is a further reason is no secret, which it is
   * may be.
   */
  @Value.Default
  public Disclosure disclosure() {
    return Disclosure.ADVERTISER;
  }

  /** To whom a finding may be told. */
  public enum Disclosure {
    /** To the advertiser, and to everyone at the platform. */
    ADVERTISER,

    /**
     * To the platform's staff and nobody else, neither its code nor its text nor its remedies. The
     * built-in rules keep to this what is about other accounts ({@code already-redeemed} by another
     * account of the advertiser, who may be another client of the same agency), and what would
     * reveal the platform's own inquiries ({@code account-suspended}: whether and when an
     * advertiser is told of a suspension is not for a credit to decide). All else is about the
     * account's own dealings and the published terms.
     */
    STAFF
  }

  /** {@return what the rule saw} */
  public abstract String observed();

  /** {@return what the rule asks for} */
  public abstract String required();

  /** {@return how much is short, where that is the matter} */
  public abstract Optional<Money> shortfall();

  /** {@return what would change it; each is enough; never empty} */
  public abstract ImmutableList<Remedy> remedies();

  @Value.Check
  void check() {
    checkArgument(
        isKebabCase(code()),
        "the code of a finding must be in kebab case, such as not-enrolled: %s",
        code());
    checkArgument(verdict() != Verdict.ELIGIBLE, "a finding must not be ELIGIBLE: %s", code());
    checkArgument(
        !remedies().isEmpty(),
        "a finding must say what would change it, if only Remedy.permanent(): %s",
        code());
  }

  private static boolean isKebabCase(String code) {
    for (int i = 0; i < code.length(); i++) {
      char letter = code.charAt(i);
      if (!(letter >= 'a' && letter <= 'z') && !(letter >= '0' && letter <= '9') && letter != '-') {
        return false;
      }
    }
    return !code.isEmpty();
  }

  /**
   * {@return a builder for an objection of a rule}
   *
   * @param rule the name of the rule that objects, as {@link EligibilityRule#name} says it
   * @param code what it objects to, in kebab case: {@code content-not-approved}
   */
  public static Builder builder(String rule, String code) {
    return new Builder().rule(rule).code(code);
  }

  /** Tells the finding in one line: rule, code, sentence and remedies. */
  @Override
  public String toString() {
    return rule() + ": " + code() + ": " + message() + " (" + remedy() + ")";
  }

  /**
   * {@return the finding as a map for any JSON library: text but for the map of {@code values} and
   * the list of {@code remedies}, with the keys {@code rule}, {@code code}, {@code verdict}, {@code
   * message}, {@code observed}, {@code required}, {@code shortfall} where something is short, and
   * {@code disclosure}}
   */
  public ImmutableMap<String, Object> asMap() {
    return AnswerMaps.of(this);
  }

  /** {@return the remedies as a clause for people} */
  public String remedy() {
    if (remedies().size() == 1) {
      return remedies().get(0).toString(); // mostly there is nothing to join
    }
    StringJoiner any = new StringJoiner(", or ");
    for (Remedy remedy : remedies()) {
      any.add(remedy.toString());
    }
    return any.toString();
  }

  /** Builds a finding; required are the message, what was observed and required, and a remedy. */
  public static final class Builder extends ImmutableFinding.Builder {
    Builder() {}

    /** Adds that the only remedy is to wait, or what serves where waiting does not. */
    Builder waitOr(Optional<java.time.Instant> until, Remedy otherwise) {
      return addRemedies(until.<Remedy>map(Remedy.Wait::new).orElse(otherwise));
    }
  }
}
