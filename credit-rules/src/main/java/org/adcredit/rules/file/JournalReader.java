// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;

/**
 * Reads a journal's entries. One key says what an entry is: {@code enrol}, {@code spend}, {@code
 * correct}, {@code settle}, {@code assign} or {@code invalidate}.
 */
final class JournalReader {
  private JournalReader() {}

  /**
   * Reads an entry from a map of which the caller may have read other keys.
   *
   * @param money how its amount is read
   */
  static Optional<JournalEntry> read(Fields fields, Kind<Money> money) {
    Optional<String> kind =
        fields.exactlyOne("enrol", "spend", "correct", "settle", "assign", "invalidate");
    return kind.flatMap(
        key ->
            switch (key) {
              case "enrol" -> enrolment(fields);
              case "spend" -> spend(fields, money);
              case "correct" -> correction(fields, money);
              case "settle" -> settlement(fields);
              case "assign" -> assignment(fields);
              default -> invalidation(fields);
            });
  }

  private static Optional<JournalEntry> enrolment(Fields fields) {
    Enrolment.Builder entry = Enrolment.builder();
    fields.required("enrol", Kinds.OFFER_ID).ifPresent(entry::offer);
    fields.required("at", Kinds.INSTANT).ifPresent(entry::at);
    fields.optional("tier", Kinds.wholeNumber(1)).ifPresent(entry::tier);
    id(fields, "enrol", "at").ifPresent(entry::id);
    fields.optional("recorded", Kinds.INSTANT).ifPresent(entry::recordedAt);
    return fields.build(entry::build);
  }

  private static Optional<JournalEntry> spend(Fields fields, Kind<Money> money) {
    SpendEvent.Builder entry = SpendEvent.builder();
    fields.required("spend", Kinds.ENTRY_ID).ifPresent(entry::id);
    fields.required("campaign", Kinds.CAMPAIGN_ID).ifPresent(entry::campaign);
    fields.required("at", Kinds.INSTANT).ifPresent(entry::deliveredAt);
    fields.required("cost", Kinds.positive(money)).ifPresent(entry::cost);
    fields.optional("recorded", Kinds.INSTANT).ifPresent(entry::recordedAt);
    fields.optional("region", Kinds.REGION).ifPresent(entry::region);
    fields.optional("results", JournalReader::results).ifPresent(entry::results);
    // All that is left to refuse: spend that was recorded before it was delivered.
    return fields.build(entry::build, "recorded");
  }

  private static Optional<JournalEntry> correction(Fields fields, Kind<Money> money) {
    SpendCorrection.Builder entry = SpendCorrection.builder();
    fields.required("correct", Kinds.ENTRY_ID).ifPresent(entry::id);
    fields.required("of", Kinds.ENTRY_ID).ifPresent(entry::event);
    fields.required("recorded", Kinds.INSTANT).ifPresent(entry::recordedAt);
    fields.required("amount", Kinds.positive(money)).ifPresent(entry::amount);
    return fields.build(entry::build);
  }

  private static Optional<JournalEntry> settlement(Fields fields) {
    Settlement.Builder entry = Settlement.builder();
    fields.required("settle", Kinds.ENTRY_ID).ifPresent(entry::id);
    fields.required("at", Kinds.INSTANT).ifPresent(entry::at);
    fields.optional("recorded", Kinds.INSTANT).ifPresent(entry::recordedAt);
    // A period may have both ends.
    Optional<String> settled =
        fields.has("from") && !fields.has("of")
            ? Optional.of("from")
            : fields.exactlyOne("of", "from", "until");
    settled.ifPresent(
        key -> {
          if (key.equals("of")) {
            fields.optional("of", Kinds.ENTRY_ID).ifPresent(entry::event);
          } else {
            Kinds.interval(fields).ifPresent(entry::period);
          }
        });
    return fields.build(entry::build);
  }

  private static Optional<JournalEntry> assignment(Fields fields) {
    CreditAssignment.Builder entry = CreditAssignment.builder();
    fields.required("assign", Kinds.OFFER_ID).ifPresent(entry::offer);
    fields.required("campaign", Kinds.CAMPAIGN_ID).ifPresent(entry::campaign);
    fields.required("at", Kinds.INSTANT).ifPresent(entry::from);
    id(fields, "assign", "campaign", "at").ifPresent(entry::id);
    fields.optional("recorded", Kinds.INSTANT).ifPresent(entry::recordedAt);
    return fields.build(entry::build);
  }

  private static Optional<JournalEntry> invalidation(Fields fields) {
    Invalidation.Builder entry = Invalidation.builder();
    fields.required("invalidate", Kinds.OFFER_ID).ifPresent(entry::offer);
    fields.required("at", Kinds.INSTANT).ifPresent(entry::at);
    fields.optional("because", Kinds.ANY_TEXT).ifPresent(entry::because);
    id(fields, "invalidate", "at").ifPresent(entry::id);
    fields.optional("recorded", Kinds.INSTANT).ifPresent(entry::recordedAt);
    return fields.build(entry::build);
  }

  /** {@return the id that is given, or one that is made of the kind and other keys, as written} */
  private static Optional<EntryId> id(Fields fields, String kind, String... keys) {
    if (fields.has("id")) {
      return fields.optional("id", Kinds.ENTRY_ID);
    }
    StringBuilder id = new StringBuilder(kind);
    fields.written(kind).ifPresent(offer -> id.append('/').append(offer));
    for (String key : keys) {
      fields.written(key).ifPresent(part -> id.append('/').append(part));
    }
    return fields.isSound() ? Optional.of(EntryId.of(id.toString())) : Optional.empty();
  }

  /** Reads the results that can be read. The others are left out: no rule looks at them. */
  private static Optional<ImmutableMap<String, BigDecimal>> results(Node node, Problems problems) {
    ImmutableMap.Builder<String, BigDecimal> results = ImmutableMap.builder();
    if (node instanceof Node.Entries map) {
      for (Node.Entry entry : map.entries().values()) {
        if (entry.value() instanceof Node.Text text && Kinds.isDecimal(text.value())) {
          results.put(entry.key().value(), new BigDecimal(text.value()));
        }
      }
    }
    return Optional.of(results.buildOrThrow());
  }
}
