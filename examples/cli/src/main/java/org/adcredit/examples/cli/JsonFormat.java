// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.adcredit.rules.Statement;

/** JSON Lines: one statement in its documented form per account. */
final class JsonFormat implements StatementFormat {
  private static final JsonFactory JSON = new JsonFactory();

  private final boolean withAllocations;

  JsonFormat(boolean withAllocations) {
    this.withAllocations = withAllocations;
  }

  @Override
  public String lines(Statement statement) {
    return json(withAllocations ? statement.asMapWithAllocations() : statement.asMap()) + '\n';
  }

  /** {@return maps, lists, texts, whole numbers and truths as JSON, on one line} */
  static String json(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Long || value instanceof Integer) {
      json.writeNumber(((Number) value).longValue());
    } else {
      json.writeString(value.toString());
    }
  }
}
