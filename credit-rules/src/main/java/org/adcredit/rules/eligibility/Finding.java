package org.adcredit.rules.eligibility;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
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

  /** {@return a builder for an objection of a rule} */
  public static Builder builder(String rule, String code) {
    return new Builder().rule(rule).code(code);
  }

  /** Tells the finding in one line: rule, code, sentence and remedies. */
  @Override
  public String toString() {
    return rule() + ": " + code() + ": " + message() + " (" + remedy() + ")";
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

  /** Builds a finding. */
  public static final class Builder extends ImmutableFinding.Builder {
    Builder() {}

    /** Adds that the only remedy is to wait, or what serves where waiting does not. */
    Builder waitOr(Optional<java.time.Instant> until, Remedy otherwise) {
      return addRemedies(until.<Remedy>map(Remedy.Wait::new).orElse(otherwise));
    }
  }
}
