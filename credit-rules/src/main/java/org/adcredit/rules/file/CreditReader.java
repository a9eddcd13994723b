// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.util.Optional;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.Scope;

/** Reads {@code credit}: how the credit of an offer is used. */
final class CreditReader {
  private static final int MAX_SHARE = 100;

  private final RulesReader rules;

  CreditReader(RulesReader rules) {
    this.rules = rules;
  }

  Optional<CreditTerms> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              CreditTerms.Builder terms = CreditTerms.builder();
              fields.optional("issue-delay", Kinds.LENGTH).ifPresent(terms::issueDelay);
              fields.optional("valid-for", Kinds.LENGTH).ifPresent(terms::validFor);
              fields.optional("expires-at-latest", Kinds.INSTANT).ifPresent(terms::expiresAtLatest);
              fields
                  .optional("covers", CreditReader::coverage)
                  .ifPresent(
                      coverage -> terms.covers(coverage.scope).assignedOnly(coverage.assignedOnly));
              fields.optional("share", Kinds.percent(MAX_SHARE)).ifPresent(terms::share);
              fields
                  .optional("priority", Kinds.wholeNumber(Integer.MIN_VALUE))
                  .ifPresent(terms::priority);
              terms.rules(rules.rules(fields));
              return fields.build(terms::build);
            });
  }

  private record Coverage(Scope scope, boolean assignedOnly) {}

  private enum Campaigns {
    ALL,
    ASSIGNED
  }

  private static Optional<Coverage> coverage(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Scope.Builder scope = ScopeReader.scope(fields);
              boolean assignedOnly =
                  fields
                      .optional("campaigns", Kind.oneOf(Campaigns.class))
                      .filter(Campaigns.ASSIGNED::equals)
                      .isPresent();
              return fields.build(() -> new Coverage(scope.build(), assignedOnly));
            });
  }
}
