// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its reasons.
 *
 * <p>A decision keeps its request, which is a value, and derives the findings when they are read;
 * so one that is read later says the same as one that is read at once. {@code toString} explains it
 * in several lines.
 */
public final class Decision {
  private final @Nullable Question question;
  private final EligibilityRequest request;
  private final Verdict verdict;
  private final RuleChain chain;

  // Derived when first read. Two threads that read at once may both derive, and derive the same.
  // One field and not two: a decision of which only the verdict is read takes 32 bytes.
  private Derived derived = Derived.NOTHING;

  /** What has been derived so far. */
  private record Derived(@Nullable ImmutableSet<Finding> findings, @Nullable Instant nextChange) {
    static final Derived NOTHING = new Derived(null, null);
  }

  Decision(@Nullable Question question, RuleChain chain, EligibilityRequest request) {
    this.question = question;
    this.request = request;
    this.verdict = chain.verdict(request);
    this.chain = chain;
  }

  /**
   * {@return a decision as it was told before, by another process say, with its reasons and without
   * the rules} Its verdict is the lowest of the findings'.
   *
   * @param question which of the six questions was asked, if it was one of them
   * @param request what was asked
   * @param findings every reason why the answer is not yes; none for a yes
   * @param nextChangeAt the earliest instant at which the answer may change with no new facts
   */
  public static Decision told(
      Optional<Question> question,
      EligibilityRequest request,
      Iterable<Finding> findings,
      Optional<Instant> nextChangeAt) {
    EligibilityRule told =
        new ToldRule(ImmutableList.copyOf(findings), nextChangeAt.orElse(Instant.MAX));
    return new Decision(question.orElse(null), RuleChain.of(told), request);
  }

  /** A rule that says what was said before. */
  private record ToldRule(ImmutableList<Finding> findings, Instant next)
      implements EligibilityRule {
    @Override
    public String name() {
      return "told";
    }

    @Override
    public ImmutableList<Finding> assess(EligibilityRequest request) {
      return findings;
    }

    @Override
    public Instant nextChange(EligibilityRequest request) {
      return next;
    }
  }

  /** {@return which of the six questions was asked, if it was one of them} */
  public Optional<Question> question() {
    return Optional.ofNullable(question);
  }

  /** {@return what was asked} */
  public EligibilityRequest request() {
    return request;
  }

  /** {@return the answer} */
  public Verdict verdict() {
    return verdict;
  }

  /** {@return whether the answer is yes} */
  public boolean isEligible() {
    return verdict == Verdict.ELIGIBLE;
  }

  /**
   * {@return every reason why the answer is not yes, in the order of the rules; empty for a yes}
   */
  public ImmutableSet<Finding> findings() {
    if (verdict == Verdict.ELIGIBLE) {
      return ImmutableSet.of();
    }
    ImmutableSet<Finding> known = derived.findings();
    if (known == null) {
      known = chain.findings(request);
      derived = new Derived(known, derived.nextChange());
    }
    return known;
  }

  /**
   * {@return the earliest instant at which the answer may change with no new facts} Until then it
   * may be cached. The instant of the request itself means that it may not be cached at all; empty
   * means that time alone changes nothing.
   */
  public Optional<Instant> nextChangeAt() {
    Instant known = derived.nextChange();
    if (known == null) {
      known = chain.nextChange(request);
      derived = new Derived(derived.findings(), known);
    }
    return known.equals(Instant.MAX) ? Optional.empty() : Optional.of(known);
  }

  /**
   * {@return the decision as a map for any JSON library, with all that it was asked of}
   *
   * <ul>
   *   <li>{@code question}, if it was one of the six, and {@code verdict}: text;
   *   <li>{@code request}: a map of {@code account} and {@code campaign} (maps as those facts have
   *       them), {@code region} if one of delivery was named, {@code at}, {@code asOf}, {@code
   *       spend}, and {@code position}, if the account had one;
   *   <li>{@code findings}: a list of maps, see {@link Finding#asMap};
   *   <li>{@code nextChangeAt}: absent where time alone changes nothing.
   * </ul>
   *
   * <p>Instants are ISO 8601 in UTC, amounts are text that names their currency. It is for audits
   * and for services that trust each other: an advertiser is told findings, and of those only what
   * their {@link Finding#disclosure} allows.
   */
  public ImmutableMap<String, Object> asMap() {
    return AnswerMaps.of(this);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(verdict);
    if (question != null) {
      text.append(' ').append(question);
    }
    text.append(": ").append(request);
    for (Finding finding : findings()) {
      text.append("\n  ").append(finding.rule()).append(": ").append(finding.message());
      text.append("\n    code:     ").append(finding.code());
      text.append("\n    observed: ").append(finding.observed());
      text.append("\n    required: ").append(finding.required());
      finding.shortfall().ifPresent(shortfall -> text.append("\n    short by: ").append(shortfall));
      text.append("\n    remedy:   ").append(finding.remedy());
    }
    nextChangeAt()
        .ifPresent(
            change ->
                text.append("\n  may change at ")
                    .append(change.equals(request.at()) ? "any moment" : change));
    return text.toString();
  }
}
