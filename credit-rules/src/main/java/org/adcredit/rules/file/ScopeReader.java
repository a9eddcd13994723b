// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.util.Optional;
import org.adcredit.core.BuyingType;
import org.adcredit.rules.terms.Scope;

/** Reads which campaigns' spend earns, or is paid by credit. */
final class ScopeReader {
  private ScopeReader() {}

  static Optional<Scope> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Scope.Builder scope = scope(fields);
              return fields.build(scope::build);
            });
  }

  /** Reads the keys of a scope in a map that may hold others. */
  static Scope.Builder scope(Fields fields) {
    Scope.Builder scope = Scope.builder();
    fields.optional("objectives", Kinds.OBJECTIVE.selection()).ifPresent(scope::objectives);
    fields.optional("regions", Kinds.REGION.selection()).ifPresent(scope::regions);
    fields
        .optional("buying-types", Kind.oneOf(BuyingType.class).selection())
        .ifPresent(scope::buyingTypes);
    return scope;
  }
}
