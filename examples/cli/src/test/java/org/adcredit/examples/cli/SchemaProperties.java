// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.adcredit.rules.file.InvalidFileException;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.ScenarioFile;

/** Editors complain of nothing that can be read. */
class SchemaProperties {
  /** What may stand where something else was. */
  private static final List<Object> PIECES =
      List.of(
          "x",
          "",
          " ",
          "ALL",
          "US",
          "USD",
          "REACH",
          "2026-01-31",
          "2026-01-31T00:00:00Z",
          "P30D",
          "PT0S",
          "P1DT1H",
          "PERCENT",
          "CHOSEN",
          "AT_ONCE_IF_TOP",
          "none",
          "12.50",
          "USD 12.50",
          "-1",
          "true",
          true,
          0,
          1,
          -1,
          12.5,
          1_000_000,
          List.of(),
          List.of("US"),
          List.of("x"));

  /** Some of the samples, and of scenarios the first two. */
  private static final ImmutableList<JsonNode> SAMPLES = samples();

  private static ImmutableList<JsonNode> samples() {
    ImmutableList.Builder<JsonNode> samples = ImmutableList.builder();
    for (String name :
        List.of(
            "sample",
            "tiktok",
            "google-ads",
            "x",
            "semantics/tiers-percent.scenarios",
            "semantics/assignment.scenarios",
            "semantics/corrections.scenarios",
            "semantics/decisions-earn.scenarios",
            "semantics/invalidation.scenarios")) {
      try {
        JsonNode sample = Schemas.json(Schemas.load(Files.readString(Call.sample(name + ".yaml"))));
        if (sample.get("scenarios") instanceof ArrayNode scenarios) {
          while (scenarios.size() > 2) {
            scenarios.remove(2);
          }
        }
        samples.add(sample);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return samples.build();
  }

  @Property(tries = 300)
  void what_the_schema_refuses_the_reader_refuses(
      @ForAll @IntRange(max = 8) int sample,
      @ForAll @IntRange(max = 100_000) int place,
      @ForAll @IntRange(max = 40) int change) {
    JsonNode document = SAMPLES.get(sample).deepCopy();
    List<Runnable> changes = new ArrayList<>();
    collect(document, change, changes);
    changes.get(place % changes.size()).run();
    boolean isProgram = !document.path("program").isObject() && !document.has("scenarios");
    JsonSchema schema = isProgram ? Schemas.PROGRAM : Schemas.SCENARIOS;
    List<String> messages = Schemas.messages(schema, document);
    if (!messages.isEmpty()) {
      assertThatThrownBy(() -> read(isProgram, document.toString()))
          .as("%s in %s", messages, document)
          .isInstanceOf(InvalidFileException.class);
    }
  }

  private static void read(boolean isProgram, String text) {
    if (isProgram) {
      ProgramFile.parse("p.yaml", text, KnownRules.FACTORIES);
    } else {
      ScenarioFile.parse("s.yaml", text, KnownRules.FACTORIES);
    }
  }

  /** A change at each place of a document: a value replaced, a key dropped or one too many. */
  private static void collect(JsonNode node, int change, List<Runnable> changes) {
    if (node instanceof ObjectNode map) {
      List<String> keys = new ArrayList<>();
      map.fieldNames().forEachRemaining(keys::add);
      for (String key : keys) {
        changes.add(() -> alter(map, key, change));
        collect(map.get(key), change, changes);
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        int item = i;
        changes.add(() -> list.set(item, piece(change)));
        collect(list.get(i), change, changes);
      }
    }
  }

  private static void alter(ObjectNode map, String key, int change) {
    switch (change % 10) {
      case 0 -> map.remove(key);
      case 1 -> map.put(key + "s", "x");
      case 2 -> map.putNull(key);
      case 3 -> map.putObject(key);
      default -> map.set(key, piece(change));
    }
  }

  private static JsonNode piece(int change) {
    return change < PIECES.size()
        ? Schemas.json(PIECES.get(change))
        : JsonNodeFactory.instance.nullNode();
  }
}
