// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.terms.RuleReference;

/**
 * The types of rules that programmes may name beyond the built-in ones. Each is registered; nothing
 * is found by looking around.
 *
 * <pre>{@code
 * RuleFactories rules =
 *     RuleFactories.builder().register("content-review", ContentReviewRule::new).build();
 * CreditProgram program = ProgramFile.read(folder.resolve("tiktok.yaml"), rules);
 * }</pre>
 */
public final class RuleFactories {
  private static final RuleFactories NONE = builder().build();

  private final ImmutableMap<String, RuleFactory> factories;

  private RuleFactories(ImmutableMap<String, RuleFactory> factories) {
    this.factories = factories;
  }

  /** {@return no types at all, so that a programme may use the built-in rules alone} */
  public static RuleFactories none() {
    return NONE;
  }

  /** {@return the registered types, in the order of their registration} */
  public ImmutableSet<String> types() {
    return factories.keySet();
  }

  /**
   * {@return the rule that a programme names}
   *
   * @param reference a type and its parameters
   * @throws IllegalArgumentException if its type is not registered, or its factory refuses its
   *     parameters
   */
  public EligibilityRule create(RuleReference reference) {
    RuleFactory factory = factories.get(reference.type());
    if (factory == null) {
      throw new IllegalArgumentException(
          (factories.isEmpty()
                  ? "there are no types of rules here: "
                  : "must be one of the registered types of rules, "
                      + Wording.anyOf(types())
                      + ": ")
              + Wording.shown(reference.type()));
    }
    return factory.create(reference.parameters());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a register. */
  public static final class Builder {
    private final Map<String, RuleFactory> factories = new LinkedHashMap<>();

    Builder() {}

    /**
     * Registers a type of rules.
     *
     * @param type its name in programmes, such as {@code content-review}
     * @param factory makes a rule of what a programme says to it
     * @return this builder
     * @throws IllegalArgumentException if the name is empty, or registered already
     */
    public Builder register(String type, RuleFactory factory) {
      checkArgument(!type.isEmpty(), "the type of a rule must have a name");
      checkArgument(
          factories.putIfAbsent(type, factory) == null,
          "the type of a rule is registered already: %s",
          type);
      return this;
    }

    /** {@return the register} */
    public RuleFactories build() {
      return new RuleFactories(ImmutableMap.copyOf(factories));
    }
  }
}
