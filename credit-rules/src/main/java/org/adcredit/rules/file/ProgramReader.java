// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.Offer;

/** Reads a programme from the root of its file, or from a scenario file that holds it. */
final class ProgramReader {
  private final RuleFactories factories;

  ProgramReader(RuleFactories factories) {
    this.factories = factories;
  }

  Optional<CreditProgram> read(Node node, Problems problems) {
    RulesReader rules = new RulesReader(factories);
    Kind<Offer> offer = new OfferReader(rules)::read;
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              CreditProgram.Builder program = CreditProgram.builder();
              program.ruleFactory(rules::rule);
              fields.required("program", Kinds.TEXT).ifPresent(program::name);
              fields.optional("objectives", GatesReader::objectives).ifPresent(program::objectives);
              fields.optional("industries", GatesReader::industries).ifPresent(program::industries);
              rules.rules(fields).forEach(program::deliveryRule);
              fields
                  .optional("offers", offer.list())
                  .orElse(ImmutableList.of())
                  .forEach(program::offer);
              return fields.build(program::build);
            });
  }
}
