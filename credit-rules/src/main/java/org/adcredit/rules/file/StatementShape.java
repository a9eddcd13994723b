// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.rules.OfferStatus;
import org.adcredit.rules.RejectionCode;
import org.adcredit.rules.eligibility.CreditStatus;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.file.Expectation.Form;

/**
 * What a statement can say, and so what a scenario can expect of one. A key or a status that no
 * statement ever has would be an expectation that nothing can meet: it is a problem of the file.
 */
final class StatementShape {
  private static final Kind<Expectation> TEXT = value(Form.TEXT, Kinds.TEXT);
  private static final Kind<Expectation> AMOUNT =
      value(Form.NUMBER, decimal("an amount such as 12.50"));
  private static final Kind<Expectation> COUNT = value(Form.NUMBER, decimal("a number such as 3"));
  private static final Kind<Expectation> INSTANT =
      value(
          Form.TEXT, (node, problems) -> Kinds.INSTANT.read(node, problems).map(Instant::toString));
  private static final Kind<Expectation> TRUTH =
      value(Form.TEXT, (node, problems) -> Kinds.TRUTH.read(node, problems).map(String::valueOf));

  private static final Kind<Expectation> TOTALS =
      map(ImmutableMap.of("gross", AMOUNT, "credit", AMOUNT, "cash", AMOUNT));

  private static final Kind<Expectation> CAMPAIGN =
      map(ImmutableMap.of("campaign", TEXT, "gross", AMOUNT, "credit", AMOUNT, "cash", AMOUNT));

  private static final Kind<Expectation> OFFER =
      map(
          ImmutableMap.<String, Kind<Expectation>>builder()
              .put("offer", TEXT)
              .put("status", oneOf(OfferStatus.values(), OfferStatus::name))
              .put("enrolledAt", INSTANT)
              .put("windowStart", INSTANT)
              .put("windowEnd", INSTANT)
              .put("closesAt", INSTANT)
              .put("qualifying", AMOUNT)
              .put("reached", AMOUNT)
              .put(
                  "next",
                  map(ImmutableMap.of("spend", AMOUNT, "credit", AMOUNT, "shortfall", AMOUNT)))
              .buildOrThrow());

  private static final Kind<Expectation> CREDIT =
      map(
          ImmutableMap.<String, Kind<Expectation>>builder()
              .put("credit", TEXT)
              .put("offer", TEXT)
              .put("amount", AMOUNT)
              .put("issuedAt", INSTANT)
              .put("expiresAt", INSTANT)
              .put("used", AMOUNT)
              .put("remaining", AMOUNT)
              .put("lapsed", AMOUNT)
              .put("revoked", AMOUNT)
              .put("status", oneOf(CreditStatus.values(), CreditStatus::name))
              .buildOrThrow());

  private static final Kind<Expectation> EXCLUSION =
      map(
          ImmutableMap.<String, Kind<Expectation>>builder()
              .put(
                  "question",
                  oneOf(new Question[] {Question.DELIVER, Question.EARN}, Question::name))
              .put("code", TEXT)
              .put("campaign", TEXT)
              .put("offer", TEXT)
              .put("amount", AMOUNT)
              .put("events", COUNT)
              .buildOrThrow());

  /** Of a scenario: it replays its journal, and nothing lies beyond the horizon of a replay. */
  private static RejectionCode[] rejections() {
    return Arrays.stream(RejectionCode.values())
        .filter(code -> code != RejectionCode.BEYOND_HORIZON)
        .toArray(RejectionCode[]::new);
  }

  private static final Kind<Expectation> REJECTION =
      map(
          ImmutableMap.of(
              "entry", TEXT,
              "code", oneOf(rejections(), RejectionCode::code),
              "message", TEXT));

  /** What a scenario expects of a statement. */
  static final Kind<Expectation> STATEMENT =
      present(
          ImmutableMap.<String, Kind<Expectation>>builder()
              .put("account", TEXT)
              .put("asOf", INSTANT)
              .put("currency", TEXT)
              .put("provisional", TRUTH)
              .put("nextChangeAt", INSTANT)
              .put("totals", TOTALS)
              .put("campaigns", list(CAMPAIGN))
              .put("offers", list(OFFER))
              .put("credits", list(CREDIT))
              .put("excluded", list(EXCLUSION))
              .put("rejected", list(REJECTION))
              .buildOrThrow());

  private StatementShape() {}

  private static Kind<String> decimal(String wanted) {
    return Kind.text(
        wanted,
        text -> {
          checkArgument(Kinds.isDecimal(text), "must be %s: %s", wanted, Wording.shown(text));
          return text;
        });
  }

  private static <E> Kind<Expectation> oneOf(E[] constants, Function<E, String> name) {
    ImmutableList<String> names = Arrays.stream(constants).map(name).collect(toImmutableList());
    String wanted = Wording.anyOf(names);
    return value(
        Form.TEXT,
        Kind.text(
            wanted,
            text -> {
              checkArgument(names.contains(text), "must be %s: %s", wanted, Wording.shown(text));
              return text;
            }));
  }

  private static Kind<Expectation> value(Form form, Kind<String> kind) {
    return orAbsence(
        (node, problems) ->
            kind.read(node, problems)
                .map(text -> new Expectation.Value(node.place().line(), form, text)));
  }

  private static Kind<Expectation> map(ImmutableMap<String, Kind<Expectation>> keys) {
    return orAbsence(present(keys));
  }

  private static Kind<Expectation> present(ImmutableMap<String, Kind<Expectation>> keys) {
    return (node, problems) ->
        Fields.of(node, problems).flatMap(fields -> map(fields, (Node.Entries) node, keys));
  }

  private static Optional<Expectation> map(
      Fields fields, Node.Entries node, ImmutableMap<String, Kind<Expectation>> keys) {
    if (node.entries().isEmpty()) {
      fields.problem("expects nothing");
    }
    Map<String, Expectation> byKey = new LinkedHashMap<>();
    keys.forEach(
        (key, kind) ->
            fields.optional(key, kind).ifPresent(expectation -> byKey.put(key, expectation)));
    return fields.build(
        () -> {
          // In the order of the file, since the first key names an element.
          ImmutableMap.Builder<String, Expectation> ordered = ImmutableMap.builder();
          for (String key : node.entries().keySet()) {
            Optional.ofNullable(byKey.get(key)).ifPresent(found -> ordered.put(key, found));
          }
          return new Expectation.Entries(node.place().line(), ordered.buildOrThrow());
        });
  }

  private static Kind<Expectation> list(Kind<Expectation> elements) {
    Kind<Expectation.Entries> named =
        (node, problems) ->
            elements.read(node, problems).flatMap(element -> named(element, node, problems));
    return orAbsence(
        (node, problems) ->
            named
                .list()
                .read(node, problems)
                .map(items -> new Expectation.Elements(node.place().line(), items)));
  }

  private static Optional<Expectation.Entries> named(
      Expectation element, Node node, Problems problems) {
    if (element instanceof Expectation.Entries entries
        && entries.entries().values().asList().get(0) instanceof Expectation.Value) {
      return Optional.of(entries);
    }
    problems.add(node.place(), "must begin with a key and a value that name the element");
    return Optional.empty();
  }

  /** {@return a kind of which {@code null} expects that there is none} */
  private static Kind<Expectation> orAbsence(Kind<Expectation> kind) {
    return (node, problems) ->
        node instanceof Node.Text text && text.isMissing()
            ? Optional.of(new Expectation.Absence(node.place().line()))
            : kind.read(node, problems);
  }
}
