// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.terms.RuleReference;

/**
 * Reads the rules that users add to a question, and makes each of them at once, so that what its
 * factory refuses is told with its place.
 */
final class RulesReader {
  private final RuleFactories factories;
  private final Map<RuleReference, EligibilityRule> made = new HashMap<>();

  RulesReader(RuleFactories factories) {
    this.factories = factories;
  }

  /** Reads {@code rules}; none where the key is left out. */
  ImmutableList<RuleReference> rules(Fields fields) {
    Kind<RuleReference> rule = this::read;
    return fields.optional("rules", rule.list()).orElse(ImmutableList.of());
  }

  private Optional<RuleReference> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<String> type = fields.required("type", Kinds.TEXT);
              ImmutableMap.Builder<String, Object> parameters = ImmutableMap.builder();
              for (String key : ((Node.Entries) node).entries().keySet()) {
                if (!key.equals("type")) {
                  fields
                      .optional(key, RulesReader::parameter)
                      .ifPresent(value -> parameters.put(key, value));
                }
              }
              if (type.isPresent() && !factories.types().contains(type.get())) {
                fields.problem("type", unregistered(type.get()));
              }
              return fields.build(
                  () -> made(new RuleReference(type.orElseThrow(), parameters.buildOrThrow())));
            });
  }

  private String unregistered(String type) {
    return factories.types().isEmpty()
        ? "no type of rules is registered: " + Wording.shown(type)
        : "must be a registered type, "
            + Wording.anyOf(factories.types())
            + ": "
            + Wording.shown(type);
  }

  /** {@return the rule that was made of a reference when it was read} */
  EligibilityRule rule(RuleReference reference) {
    return Objects.requireNonNull(made.get(reference));
  }

  private RuleReference made(RuleReference reference) {
    try {
      made.put(reference, Objects.requireNonNull(factories.create(reference)));
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) {
      // The factory trips over a parameter that is missing or of another kind.
      throw new IllegalArgumentException(
          "the rule `" + reference.type() + "` cannot be made of these parameters: " + e, e);
    }
    return reference;
  }

  private static Optional<Object> parameter(Node node, Problems problems) {
    if (node instanceof Node.Items list) {
      ImmutableList.Builder<Object> items = ImmutableList.builder();
      for (Node item : list.items()) {
        parameter(item, problems).ifPresent(items::add);
      }
      return Optional.of(items.build());
    }
    if (node instanceof Node.Entries map) {
      ImmutableMap.Builder<String, Object> entries = ImmutableMap.builder();
      map.entries()
          .forEach(
              (key, entry) ->
                  parameter(entry.value(), problems).ifPresent(value -> entries.put(key, value)));
      return Optional.of(entries.buildOrThrow());
    }
    return Kind.<Object>text("a value", text -> text).read(node, problems);
  }
}
