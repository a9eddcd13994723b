// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.adcredit.rules.file.Place.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Makes nodes of YAML, from the parser's events and within limits of our own: the engine's composer
 * overflows the stack on deep nesting and lets duplicate keys pass.
 */
final class YamlTree {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_ALIASES = 100;
  private static final int MAX_NODES = 200_000;

  private final Problems problems;
  private final YamlEvents events;

  /** What anchors name; null while the node is not complete, so that a cycle shows. */
  private final Map<Anchor, @Nullable Node> anchors = new HashMap<>();

  private int aliases;
  private int nodes;

  private YamlTree(SourceText source, Problems problems) {
    this.problems = problems;
    this.events = new YamlEvents(source, problems);
  }

  /**
   * Reads the only document of a text.
   *
   * @throws InvalidFileException if it cannot be read to its end; lesser problems are only added
   */
  static Node read(SourceText source, Problems problems) {
    YamlTree tree = new YamlTree(source, problems);
    tree.startDocument();
    Node root = tree.node(tree.events.next(), Path.ROOT, 1);
    tree.endDocument();
    return root;
  }

  /**
   * Reads the only document of a text, which is to be a list, and hands over its items one by one,
   * so that no more than one is held.
   */
  static void readItems(SourceText source, Problems problems, Consumer<Node> items) {
    YamlTree tree = new YamlTree(source, problems);
    tree.startDocument();
    Event first = tree.events.next();
    if (first instanceof SequenceStartEvent start) {
      tree.refuseTag(start.getTag(), tree.events.last());
      for (int i = 0; !tree.events.isAt(Event.ID.SequenceEnd); i++) {
        tree.nodes = 0;
        items.accept(tree.node(tree.events.next(), Path.ROOT.item(i), 2));
      }
      tree.events.next();
    } else {
      tree.node(first, Path.ROOT, 1).refuse("a list", problems);
    }
    tree.endDocument();
  }

  private void startDocument() {
    events.next(); // the start of the stream
    if (events.isAt(Event.ID.StreamEnd)) {
      throw problems.fatal(events.last(), "must not be empty");
    }
    if (events.next() instanceof DocumentStartEvent start) {
      Optional<SpecVersion> version = start.getSpecVersion();
      if (version.isPresent() && version.get().getMinor() != 2) {
        problems.add(
            events.start(),
            "must be YAML 1.2: " + version.get().getMajor() + "." + version.get().getMinor());
      }
    }
    Event first = events.peek();
    if (first instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty()) {
      throw problems.fatal(events.place(first, Path.ROOT), "must not be empty");
    }
  }

  private void endDocument() {
    events.next(); // the end of the document
    if (!events.isAt(Event.ID.StreamEnd)) {
      throw problems.fatal(
          events.place(events.next(), Path.ROOT), "must be one document: another starts here");
    }
  }

  private Node node(Event event, Path path, int depth) {
    Place place = events.place(event, path);
    if (event instanceof AliasEvent alias) {
      return copy(named(alias.getAlias(), place), path, depth, place);
    }
    if (++nodes > MAX_NODES) {
      throw problems.fatal(place, "must hold at most " + MAX_NODES + " values");
    }
    Optional<Anchor> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
    anchor.ifPresent(name -> anchors.put(name, null));
    Node node;
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), place);
      node = text(scalar, place);
    } else if (event instanceof CollectionStartEvent start) {
      checkDepth(depth, place);
      refuseTag(start.getTag(), place);
      node =
          event instanceof SequenceStartEvent
              ? items(place, path, depth)
              : entries(place, path, depth);
    } else {
      throw problems.fatal(place, "cannot be read as YAML");
    }
    anchor.ifPresent(name -> anchors.put(name, node));
    return node;
  }

  private Node.Text text(ScalarEvent scalar, Place place) {
    String value = scalar.getValue();
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int codePoint = value.codePointAt(i);
      if ((Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
          || Character.getType(codePoint) == Character.SURROGATE) {
        problems.add(
            place, "must hold no such character: " + Wording.shown(Character.toString(codePoint)));
        break;
      }
    }
    return new Node.Text(place, value, scalar.isPlain());
  }

  private Node.Items items(Place place, Path path, int depth) {
    ImmutableList.Builder<Node> items = ImmutableList.builder();
    for (int i = 0; !events.isAt(Event.ID.SequenceEnd); i++) {
      items.add(node(events.next(), path.item(i), depth + 1));
    }
    events.next();
    return new Node.Items(place, items.build());
  }

  private Node.Entries entries(Place place, Path path, int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (!events.isAt(Event.ID.MappingEnd)) {
      Node key = node(events.next(), path, depth + 1);
      if (!(key instanceof Node.Text text) || text.isMissing()) {
        key.refuse("text, since it is a key", problems);
        node(events.next(), path, depth + 1);
        continue;
      }
      Path below = path.key(text.value());
      Node value = node(events.next(), below, depth + 1);
      Node.Text placed = new Node.Text(text.place().under(below), text.value(), text.plain());
      Node.Entry earlier = entries.putIfAbsent(text.value(), new Node.Entry(placed, value));
      if (earlier != null) {
        problems.add(
            placed.place(),
            "duplicate key, first at line "
                + earlier.key().place().line()
                + ": "
                + Wording.shown(text.value()));
      }
    }
    events.next();
    return new Node.Entries(place, ImmutableMap.copyOf(entries));
  }

  private Node named(Anchor anchor, Place place) {
    if (++aliases > MAX_ALIASES) {
      throw problems.fatal(place, "must use at most " + MAX_ALIASES + " aliases");
    }
    Node named = anchors.get(anchor);
    if (named == null) {
      throw problems.fatal(
          place,
          (anchors.containsKey(anchor)
                  ? "the alias stands in what it names: "
                  : "the alias names nothing before it: ")
              + Wording.shown(anchor.getValue()));
    }
    return named;
  }

  /** Copies what an alias names to another path. The limits count each copy, before it is made. */
  private Node copy(Node node, Path path, int depth, Place alias) {
    if (++nodes > MAX_NODES) {
      throw problems.fatal(alias, "must hold at most " + MAX_NODES + " values");
    }
    Place place = node.place().under(path);
    if (node instanceof Node.Text text) {
      return new Node.Text(place, text.value(), text.plain());
    }
    checkDepth(depth, alias);
    if (node instanceof Node.Items list) {
      ImmutableList.Builder<Node> items = ImmutableList.builder();
      for (int i = 0; i < list.items().size(); i++) {
        items.add(copy(list.items().get(i), path.item(i), depth + 1, alias));
      }
      return new Node.Items(place, items.build());
    }
    ImmutableMap.Builder<String, Node.Entry> entries = ImmutableMap.builder();
    for (Node.Entry entry : ((Node.Entries) node).entries().values()) {
      Path below = path.key(entry.key().value());
      entries.put(
          entry.key().value(),
          new Node.Entry(
              new Node.Text(
                  entry.key().place().under(below), entry.key().value(), entry.key().plain()),
              copy(entry.value(), below, depth + 1, alias)));
    }
    return new Node.Entries(place, entries.buildOrThrow());
  }

  private void checkDepth(int depth, Place place) {
    if (depth > MAX_DEPTH) {
      throw problems.fatal(place, "must be nested at most " + MAX_DEPTH + " deep");
    }
  }

  private void refuseTag(Optional<String> tag, Place place) {
    tag.ifPresent(name -> problems.add(place, "must have no tag: " + Wording.shown(name)));
  }
}
