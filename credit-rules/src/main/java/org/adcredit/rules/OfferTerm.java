// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.adcredit.core.Money;
import org.adcredit.rules.terms.CreditTerms;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.EnrolmentTerms;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RuleReference;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Tier;
import org.adcredit.rules.terms.Within;

/**
 * One key of an offer in its file: how to read it from the terms, and to write it into others. All
 * of them together are the offer.
 *
 * @param path the keys that lead to it, with dots
 * @param read its value; none where it does not stand
 * @param write puts a value into an offer that is put together
 * @param text the value as it would be written
 */
record OfferTerm<T>(
    String path,
    Function<Offer, Optional<T>> read,
    BiConsumer<OfferDraft, T> write,
    Function<T, String> text) {
  /** Those that say nothing of what an account gets. */
  boolean isInformative() {
    return path.equals("version") || path.equals("title") || path.equals("source");
  }

  boolean isSame(Offer one, Offer other) {
    return read.apply(one).equals(read.apply(other));
  }

  void copy(Offer from, OfferDraft onto) {
    read.apply(from).ifPresent(value -> write.accept(onto, value));
  }

  Change change(Offer before, Offer after) {
    return new Change(
        ProgramTerm.of(before.id(), this).path(),
        read.apply(before).map(text),
        read.apply(after).map(text));
  }

  static String tier(Tier tier) {
    return "{ spend: " + amount(tier.spend()) + ", credit: " + amount(tier.credit()) + " }";
  }

  static String amount(Money money) {
    return money.amount().toPlainString();
  }

  static String within(Within within) {
    return "{ anchor: " + within.anchor() + ", length: " + within.length() + " }";
  }

  /** The text of rules, as they would be written. */
  static String text(List<RuleReference> rules) {
    return rules.stream().map(OfferTerm::text).toList().toString();
  }

  static String text(RuleReference rule) {
    return rule.parameters().entrySet().stream()
        .map(entry -> ", " + entry.getKey() + ": " + entry.getValue())
        .collect(joining("", "{ type: " + rule.type(), " }"));
  }

  static <T> OfferTerm<T> always(
      String path, Function<Offer, T> read, BiConsumer<OfferDraft, T> write) {
    return maybe(path, offer -> Optional.of(read.apply(offer)), write);
  }

  static <T> OfferTerm<T> maybe(
      String path, Function<Offer, Optional<T>> read, BiConsumer<OfferDraft, T> write) {
    return new OfferTerm<>(path, read, write, Object::toString);
  }

  static <T> OfferTerm<T> enrolment(
      String key, Function<EnrolmentTerms, T> read, BiConsumer<EnrolmentTerms.Builder, T> write) {
    return always(
        "enrol." + key,
        offer -> read.apply(offer.enrolment()),
        (draft, value) -> write.accept(draft.enrolment, value));
  }

  static <T> OfferTerm<T> credit(
      String key, Function<CreditTerms, T> read, BiConsumer<CreditTerms.Builder, T> write) {
    return always(
        "credit." + key,
        offer -> read.apply(offer.credit()),
        (draft, value) -> write.accept(draft.credit, value));
  }

  static <T> OfferTerm<T> covers(
      String key, Function<Scope, T> read, BiConsumer<Scope.Builder, T> write) {
    return always(
        "credit.covers." + key,
        offer -> read.apply(offer.credit().covers()),
        (draft, value) -> write.accept(draft.covers, value));
  }

  static <T> OfferTerm<T> earning(
      String key, Function<EarningTerms, Optional<T>> read, BiConsumer<OfferDraft, T> write) {
    return earning(key, read, write, Object::toString);
  }

  static <T> OfferTerm<T> earning(
      String key,
      Function<EarningTerms, Optional<T>> read,
      BiConsumer<OfferDraft, T> write,
      Function<T, String> text) {
    return new OfferTerm<>("earn." + key, offer -> offer.earning().flatMap(read), write, text);
  }

  static OfferTerm<ImmutableList<RuleReference>> rules(
      String path,
      Function<Offer, ImmutableList<RuleReference>> read,
      BiConsumer<OfferDraft, ImmutableList<RuleReference>> write) {
    return new OfferTerm<>(
        path,
        offer -> Optional.of(read.apply(offer)).filter(rules -> !rules.isEmpty()),
        write,
        OfferTerm::text);
  }
}
