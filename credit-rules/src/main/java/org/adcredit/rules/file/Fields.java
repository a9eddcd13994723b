// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adcredit.core.CurrencyMismatchException;
import org.adcredit.core.Money;

/**
 * A map that is being read key by key. The keys that are asked for are the ones it understands;
 * {@link #build} refuses all others, so every key must be asked for before.
 */
final class Fields {
  private final Node.Entries map;
  private final Problems problems;
  private final int problemsBefore;
  private final Set<String> understood = new LinkedHashSet<>();

  private Fields(Node.Entries map, Problems problems) {
    this.map = map;
    this.problems = problems;
    this.problemsBefore = problems.count();
  }

  /** {@return the fields of a map; empty, after the problem has been told, if it is none} */
  static Optional<Fields> of(Node node, Problems problems) {
    if (node instanceof Node.Entries map) {
      return Optional.of(new Fields(map, problems));
    }
    node.refuse("a map", problems);
    return Optional.empty();
  }

  /** {@return the value of a key, if it is there and can be read} */
  <T> Optional<T> optional(String key, Kind<T> kind) {
    return node(key).flatMap(node -> kind.read(node, problems));
  }

  /** {@return the value of a key, if it can be read; a key that is not there is a problem} */
  <T> Optional<T> required(String key, Kind<T> kind) {
    if (!has(key)) {
      missing(key);
    }
    return optional(key, kind);
  }

  /** {@return which of some keys is there; not exactly one is a problem} */
  Optional<String> exactlyOne(String... keys) {
    ImmutableList<String> choices = ImmutableList.copyOf(keys);
    ImmutableList<String> present =
        choices.stream().filter(this::has).collect(ImmutableList.toImmutableList());
    if (present.isEmpty() && !tellMisspelt(choices)) {
      problem("must have one of the keys " + Joiner.on(", ").join(choices));
    }
    if (present.size() > 1) {
      problem(present.get(1), "must not stand beside `" + present.get(0) + "`");
    }
    return present.size() == 1 ? Optional.of(present.get(0)) : Optional.empty();
  }

  /**
   * Tells the keys that were probably meant to be one of some; {@link #build} is silent on them.
   */
  private boolean tellMisspelt(ImmutableList<String> choices) {
    boolean told = false;
    for (Node.Entry entry : map.entries().values()) {
      String key = entry.key().value();
      if (!understood.contains(key) && Wording.near(key, choices).isPresent()) {
        refuse(entry, choices);
        understood.add(key);
        told = true;
      }
    }
    return told;
  }

  boolean has(String key) {
    return node(key).isPresent();
  }

  /** {@return what a key says, as it is written, if it is text} */
  Optional<String> written(String key) {
    understood.add(key);
    return map.text(key);
  }

  Optional<Node> node(String key) {
    understood.add(key);
    return map.get(key);
  }

  /** {@return the value of a key of the map under another key} */
  Optional<Node> node(String key, String below) {
    return node(key)
        .flatMap(node -> node instanceof Node.Entries under ? under.get(below) : Optional.empty());
  }

  Place place() {
    return map.place();
  }

  Problems problems() {
    return problems;
  }

  /** Tells a problem of the whole map. */
  void problem(String text) {
    problems.add(map.place(), text);
  }

  /** Tells a problem of the value of a key, or of the whole map if it has no such key. */
  void problem(String key, String text) {
    problems.add(node(key).map(Node::place).orElse(map.place()), text);
  }

  void missing(String key) {
    problem("has no key `" + key + "`");
  }

  /** Tells a problem of the value of a key, unless it is the sum of others. */
  void checkSum(String key, String sum, Money whole, Money... parts) {
    try {
      Money total = Money.zero(whole.currency());
      for (Money part : parts) {
        total = total.plus(part);
      }
      if (!total.equals(whole)) {
        problem(key, "must be " + sum + ", which is " + total + ": " + whole);
      }
    } catch (ArithmeticException | CurrencyMismatchException e) {
      problem(key, "must be " + sum + ", which cannot be added up: " + whole);
    }
  }

  /** {@return whether nothing has been found wrong in this map so far} */
  boolean isSound() {
    return problems.count() == problemsBefore;
  }

  /**
   * Ends the reading: refuses the keys that nobody asked for, and builds the value unless something
   * in the map is wrong. What the builder still refuses is a problem of the whole map.
   */
  <T> Optional<T> build(Supplier<? extends T> builder) {
    return build(builder, this::problem);
  }

  /** The same, but what the builder still refuses is a problem of the value of a key. */
  <T> Optional<T> build(Supplier<? extends T> builder, String key) {
    return build(builder, text -> problem(key, text));
  }

  private <T> Optional<T> build(Supplier<? extends T> builder, Consumer<String> tell) {
    refuseUnknownKeys();
    if (!isSound()) {
      return Optional.empty();
    }
    try {
      return Optional.of(builder.get());
    } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
      tell.accept(String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      tell.accept("holds amounts that are too large together");
    }
    return Optional.empty();
  }

  private void refuseUnknownKeys() {
    for (Node.Entry entry : map.entries().values()) {
      String key = entry.key().value();
      if (!understood.contains(key)) {
        refuse(entry, understood);
      }
    }
  }

  private void refuse(Node.Entry entry, Collection<String> known) {
    String key = entry.key().value();
    problems.add(
        entry.key().place(),
        "unknown key `" + Wording.shown(key) + "`; " + Wording.meant(key, known));
  }
}
