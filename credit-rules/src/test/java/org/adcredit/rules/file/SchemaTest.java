// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.junit.jupiter.api.Test;

/**
 * That the schemas for editors say what the readers say. What readers understand they tell whoever
 * writes something else; so in a sample that has every key there is, each map is given a key and
 * each choice a value that nobody understands.
 */
class SchemaTest {
  private static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqq";
  private static final ImmutableSet<String> KINDS_OF_ENTRIES =
      ImmutableSet.of("enrol", "spend", "correct", "settle", "assign", "invalidate");

  private static final String PROGRAM =
      """
      program: p
      objectives: { REACH: [ { regions: [US], from: 2026-01-01, until: 2027-01-01 } ] }
      industries: { RETAIL: [ { regions: ALL, rule: PROHIBITED, from: 2026-01-01, until: 2027-01-01 } ] }
      rules: [ { type: r } ]
      offers:
        - offer: o
          version: 1
          title: t
          source: s
          opens: 2026-01-01
          closes: 2027-01-01
          enrol:
            mode: REGISTER
            regions: [US]
            channels: [PARTNER]
            new-advertiser: { within: { anchor: ACCOUNT_CREATED, length: P60D }, dormant-for: P90D }
            once-per: [ACCOUNT]
            exclusive: g
            rules: [ { type: r } ]
          earn:
            window: { starts: FIRST_SPEND, length: P30D, ends-within: { anchor: ENROLMENT, length: P60D } }
            scope: { objectives: [REACH], regions: [US], buying-types: [AUCTION] }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE
            grace: P2D
            on-lost-progress: KEEP
            credit-funded-counts: false
            basis: DELIVERED
            tiers: { USD: [ { spend: 100, credit: 50 } ] }
            rules: [ { type: r } ]
          credit:
            issue-delay: P1D
            valid-for: P30D
            expires-at-latest: 2027-06-30
            covers: { objectives: [REACH], regions: [US], buying-types: [AUCTION], campaigns: ASSIGNED }
            share: 50
            priority: 1
            rules: [ { type: r } ]
        - offer: percent
          version: 1
          opens: 2026-01-01
          earn:
            window: { starts: ENROLMENT, length: P30D }
            pays: PERCENT
            resolves: AT_CLOSE
            percent: 50
            minimum: { USD: 1 }
            cap: { USD: 5 }
        - { offer: upfront, version: 1, opens: 2026-01-01, upfront: { USD: 1 } }
      """;

  private static final String SCENARIOS =
      "program:\n"
          + PROGRAM.indent(2)
          + """
          scenarios:
            - name: n
              source: s
              account:
                id: a
                advertiser: b
                region: US
                currency: USD
                zone: UTC
                industry: RETAIL
                created: 2026-01-01
                channel: PARTNER
                standing: GOOD
                approvals: [ { industry: RETAIL, region: US, from: 2026-01-01, until: 2027-01-01 } ]
                history: none
                first-impression: 2026-01-01
                redeemed: [x]
                advertiser-redeemed: [y]
              campaigns: [ { id: c, objective: REACH, regions: [US], buying-type: AUCTION, audience: RETARGETING } ]
              journal:
                - { enrol: o, at: 2026-01-02, tier: 1, id: e0, recorded: 2026-01-02 }
                - { spend: e, campaign: c, at: 2026-01-02, cost: 5, recorded: 2026-01-02, region: US, results: x }
                - { correct: k, of: e, recorded: 2026-01-03, amount: EUR 1 }
                - { settle: s, of: e, at: 2026-01-03, recorded: 2026-01-04 }
                - { settle: t, from: 2026-01-01, until: 2026-01-03, at: 2026-01-03 }
                - { assign: o, campaign: c, at: 2026-01-02, id: e1, recorded: 2026-01-03 }
                - { invalidate: o, at: 2026-01-02, because: b, id: e2, recorded: 2026-01-03 }
              as-of: 2026-01-04
              expect:
                statement:
                  account: a
                  asOf: 2026-01-04
                  currency: USD
                  provisional: false
                  nextChangeAt: 2026-01-05
                  totals: { gross: 1, credit: 1, cash: 1 }
                  campaigns: [ { campaign: c, gross: 1, credit: 1, cash: 1 } ]
                  offers:
                    - offer: o
                      status: EARNING
                      enrolledAt: 2026-01-04
                      windowStart: 2026-01-04
                      windowEnd: 2026-01-04
                      closesAt: 2026-01-04
                      qualifying: 1
                      reached: 1
                      next: { spend: 1, credit: 1, shortfall: 1 }
                  credits:
                    - credit: o/1
                      offer: o
                      amount: 1
                      issuedAt: 2026-01-04
                      expiresAt: 2026-01-04
                      used: 1
                      remaining: 1
                      lapsed: 1
                      revoked: 1
                      status: PENDING
                  excluded: [ { code: c, question: EARN, campaign: c, offer: o, amount: 1, events: 1 } ]
                  rejected: [ { entry: e, code: out-of-order, message: m } ]
                decisions:
                  - { question: EARN, offer: o, campaign: c, at: 2026-01-02, verdict: ELIGIBLE, codes: [] }
          """;

  private static final RuleFactories RULES =
      RuleFactories.builder()
          .register("r", parameters -> EligibilityRules.accountStanding())
          .build();

  /** A part of a schema, with the keys of its properties that a sample has had. */
  private record Property(Place schema, String key) {}

  private final Node.Entries program = schema("program");
  private final Node.Entries scenarios = schema("scenarios");
  private final Set<Property> seen = new LinkedHashSet<>();

  private static Node.Entries schema(String name) {
    return tree(
        SourceText.read(
            Path.of("src/main/resources/org/adcredit/rules/file", name + ".schema.json"),
            SourceText.MAX_BYTES,
            new Problems()));
  }

  private static Node.Entries tree(SourceText source) {
    Problems problems = new Problems();
    Node.Entries root = (Node.Entries) YamlTree.read(source, problems);
    problems.throwIfAny();
    return root;
  }

  private static Node.Entries tree(String text) {
    return tree(SourceText.of("sample", text, SourceText.MAX_BYTES, new Problems()));
  }

  @Test
  void programmes_have_the_keys_and_the_choices_of_their_schema() {
    Node.Entries sample = tree(PROGRAM);
    compare(program, sample, sample, text -> ProgramFile.parse("p", text, RULES));
    assertThat(seen).containsAll(properties(program));
  }

  @Test
  void scenarios_have_the_keys_and_the_choices_of_their_schema() {
    Node.Entries sample = tree(SCENARIOS);
    compare(scenarios, sample, sample, text -> ScenarioFile.parse("s", text, RULES));
    assertThat(seen).containsAll(properties(scenarios)).containsAll(properties(program));
  }

  @Test
  void every_key_has_a_description() {
    for (Node.Entries root : ImmutableList.of(program, scenarios)) {
      assertThat(properties(root))
          .isNotEmpty()
          .allSatisfy(property -> assertThat(described(root, property)).isTrue());
    }
  }

  private static boolean described(Node.Entries root, Property property) {
    return objects(root).stream()
        .filter(object -> object.place().equals(property.schema()))
        .map(
            object ->
                (Node.Entries) entries(object, "properties").get(property.key()).orElseThrow())
        .allMatch(value -> value.text("description").isPresent());
  }

  /** The root of a schema and its definitions, as far as they are of maps with known keys. */
  private static ImmutableList<Node.Entries> objects(Node.Entries root) {
    ImmutableList.Builder<Node.Entries> objects = ImmutableList.builder();
    objects.add(root);
    entries(root, "$defs").entries().values().stream()
        .map(definition -> (Node.Entries) definition.value())
        .filter(definition -> definition.get("properties").isPresent())
        .forEach(objects::add);
    return objects.build();
  }

  private static ImmutableSet<Property> properties(Node.Entries root) {
    return objects(root).stream()
        .flatMap(
            object ->
                entries(object, "properties").entries().keySet().stream()
                    .map(key -> new Property(object.place(), key)))
        .collect(toImmutableSet());
  }

  private static Node.Entries entries(Node.Entries map, String key) {
    return (Node.Entries) map.get(key).orElseThrow();
  }

  /** Goes through a sample and its schema side by side. */
  private void compare(Node schema, Node value, Node.Entries root, Consumer<String> reader) {
    Node.Entries resolved = resolved((Node.Entries) schema, value);
    if (value instanceof Node.Items list) {
      list.items()
          .forEach(item -> compare(resolved.get("items").orElseThrow(), item, root, reader));
    } else if (value instanceof Node.Text text) {
      resolved
          .get("enum")
          .ifPresent(choices -> assertThat(choices(root, text, reader)).isEqualTo(texts(choices)));
    } else if (value instanceof Node.Entries map) {
      if (resolved.get("properties").isPresent()) {
        compareKeys(resolved, map, root, reader);
      } else {
        map.entries()
            .values()
            .forEach(
                entry ->
                    compare(
                        resolved.get("additionalProperties").orElseThrow(),
                        entry.value(),
                        root,
                        reader));
      }
    }
  }

  private void compareKeys(
      Node.Entries schema, Node.Entries map, Node.Entries root, Consumer<String> reader) {
    Node.Entries properties = entries(schema, "properties");
    ImmutableSet<String> keys = properties.entries().keySet();
    if (schema.text("additionalProperties").equals(Optional.of("false"))) {
      Set<String> understood = understood(root, map, reader);
      // Beside the one that says what an entry is, the others are understood and refused.
      if (!Sets.intersection(map.entries().keySet(), KINDS_OF_ENTRIES).isEmpty()
          && !keys.contains("earn")) {
        understood.removeAll(Sets.difference(KINDS_OF_ENTRIES, map.entries().keySet()));
      }
      assertThat(keys).as("keys of " + map.place()).isEqualTo(understood);
    }
    map.entries()
        .forEach(
            (key, entry) -> {
              seen.add(new Property(schema.place(), key));
              compare(properties.get(key).orElseThrow(), entry.value(), root, reader);
            });
  }

  /** What a reference names, and the alternative that a value is an example of. */
  private Node.Entries resolved(Node.Entries schema, Node value) {
    if (schema.text("$ref").isPresent()) {
      return resolved(named(schema), value);
    }
    if (schema.get("properties").isEmpty() && schema.get("anyOf").isPresent()) {
      return ((Node.Items) schema.get("anyOf").orElseThrow())
          .items().stream()
              .map(alternative -> resolved((Node.Entries) alternative, value))
              .filter(alternative -> isExample(alternative, value))
              .findFirst()
              .orElseThrow();
    }
    return schema;
  }

  private Node.Entries named(Node.Entries reference) {
    ImmutableList<String> parts =
        ImmutableList.copyOf(Splitter.on('#').split(reference.text("$ref").orElseThrow()));
    boolean isHere = parts.get(0).isEmpty();
    Node.Entries named =
        isHere && reference.place().file().contains("scenarios") ? scenarios : program;
    for (String key :
        Splitter.on('/').omitEmptyStrings().split(parts.size() > 1 ? parts.get(1) : "")) {
      named = entries(named, key);
    }
    return named;
  }

  private static boolean isExample(Node.Entries schema, Node value) {
    if (value instanceof Node.Entries map) {
      return schema.get("properties").isPresent()
          && schema
              .get("required")
              .map(required -> map.entries().keySet().containsAll(texts(required)))
              .orElse(true);
    }
    boolean isList = schema.text("type").equals(Optional.of("array"));
    return isList == value instanceof Node.Items && schema.get("properties").isEmpty();
  }

  private static Set<String> texts(Node list) {
    return ((Node.Items) list)
        .items().stream()
            .map(item -> ((Node.Text) item).value())
            .filter(text -> !text.equals("null"))
            .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  /** The keys that a reader says it understands in a map. */
  private static Set<String> understood(
      Node.Entries root, Node.Entries map, Consumer<String> reader) {
    String text = problem(written(root, map), map.place().path() + "", reader);
    assertThat(text).contains("; understood are ");
    return new LinkedHashSet<>(
        Splitter.on(", ").splitToList(text.substring(text.indexOf("; understood are ") + 17)));
  }

  /** The choices that a reader says there are for a text. */
  private static Set<String> choices(Node.Entries root, Node.Text text, Consumer<String> reader) {
    String told = problem(written(root, text), text.place().path() + "", reader);
    assertThat(told).startsWith("must be ").endsWith(": " + UNKNOWN);
    String choices = told.substring(8, told.length() - UNKNOWN.length() - 2);
    return new LinkedHashSet<>(
        Splitter.on(", ").splitToList(choices.replace(" or ", ", ").replace("ALL, a list", "ALL")));
  }

  private static String problem(String text, String path, Consumer<String> reader) {
    InvalidFileException e =
        catchThrowableOfType(InvalidFileException.class, () -> reader.accept(text));
    assertThat(e).as("a reader that refuses " + UNKNOWN + " at " + path).isNotNull();
    ImmutableList<String> told =
        e.problems().stream()
            .filter(problem -> problem.toString().contains(UNKNOWN))
            .map(Problem::text)
            .collect(toImmutableList());
    assertThat(told).as("problems at " + path).hasSize(1);
    return told.get(0);
  }

  /** A tree as text, in which a map has another key, or a text is another. */
  private static String written(Node node, Node target) {
    if (node instanceof Node.Text text) {
      return '"' + (node == target ? UNKNOWN : text.value()) + '"';
    }
    if (node instanceof Node.Items list) {
      return list.items().stream()
          .map(item -> written(item, target))
          .collect(toImmutableList())
          .toString();
    }
    ImmutableList.Builder<String> entries = ImmutableList.builder();
    ((Node.Entries) node)
        .entries()
        .forEach((key, entry) -> entries.add('"' + key + "\": " + written(entry.value(), target)));
    if (node == target) {
      entries.add('"' + UNKNOWN + "\": \"x\"");
    }
    return "{" + String.join(", ", entries.build()) + "}";
  }
}
