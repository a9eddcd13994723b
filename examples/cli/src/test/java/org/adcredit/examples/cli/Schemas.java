// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schemas for editors, and documents as editors see them: YAML 1.2 with numbers and truths. */
final class Schemas {
  private static final String FOLDER =
      "../credit-rules/src/main/resources/org/adcredit/rules/file/";

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  static final JsonSchema PROGRAM = schema("program.schema.json");
  static final JsonSchema SCENARIOS = schema("scenarios.schema.json");

  private Schemas() {}

  static Path file(String name) {
    return Call.examples().resolve(FOLDER).resolve(name).normalize();
  }

  private static JsonSchema schema(String name) {
    return FACTORY.getSchema(SchemaLocation.of(file(name).toUri().toString()));
  }

  /** {@return what JSON Schema itself says of a schema} */
  static List<String> problemsOfSchema(JsonNode schema) {
    return messages(
        FACTORY.getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId())), schema);
  }

  static Object load(String yaml) {
    return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
        .loadFromString(yaml);
  }

  static JsonNode json(Object value) {
    return new ObjectMapper().valueToTree(value);
  }

  static List<String> messages(JsonSchema schema, JsonNode document) {
    return schema.validate(document).stream().map(ValidationMessage::getMessage).toList();
  }
}
