// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import java.util.Optional;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.EnrolmentMode;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.OncePer;
import org.adcredit.rules.terms.Within;

/** Reads {@code enrol}: who may hold an offer. */
final class EnrolmentReader {
  private final RulesReader rules;

  EnrolmentReader(RulesReader rules) {
    this.rules = rules;
  }

  Optional<EnrolmentTerms> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              EnrolmentTerms.Builder terms = EnrolmentTerms.builder();
              fields.optional("mode", Kind.oneOf(EnrolmentMode.class)).ifPresent(terms::mode);
              fields.optional("regions", Kinds.REGION.selection()).ifPresent(terms::regions);
              fields
                  .optional("channels", Kind.oneOf(SignupChannel.class).selection())
                  .ifPresent(terms::channels);
              fields
                  .optional("new-advertiser", EnrolmentReader::newAdvertiser)
                  .ifPresent(terms::newAdvertiser);
              fields
                  .optional("once-per", Kind.oneOf(OncePer.class).list())
                  .ifPresent(terms::oncePer);
              fields.optional("exclusive", Kinds.TEXT).ifPresent(terms::exclusiveGroup);
              terms.rules(rules.rules(fields));
              return fields.build(terms::build);
            });
  }

  private static Optional<NewAdvertiser> newAdvertiser(Node node, Problems problems) {
    Kind<Within> age =
        (within, found) -> within(within, found, Anchor.ACCOUNT_CREATED, Anchor.FIRST_IMPRESSION);
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              NewAdvertiser.Builder terms = NewAdvertiser.builder();
              fields.optional("within", age).ifPresent(terms::within);
              fields.optional("dormant-for", Kinds.LENGTH).ifPresent(terms::dormantFor);
              return fields.build(terms::build);
            });
  }

  /** Reads a length of time and what it is counted from, one of some anchors. */
  static Optional<Within> within(Node node, Problems problems, Anchor... anchors) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<Anchor> anchor = fields.required("anchor", Kind.oneOf(anchors));
              Optional<Length> length = fields.required("length", Kinds.LENGTH);
              return fields.build(() -> new Within(anchor.orElseThrow(), length.orElseThrow()));
            });
  }
}
