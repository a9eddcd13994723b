// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object as maps and lists, whatever a mapper would make of it: numbers stay exact, and a
 * property that stands twice is refused.
 */
final class JsonMaps {
  private final JsonParser json;
  private final Class<?> type;

  private JsonMaps(JsonParser json, Class<?> type) {
    this.json = json;
    this.type = type;
  }

  /** Reads the object at which a parser stands; after it, the parser stands at its end. */
  static Map<String, Object> read(JsonParser json, Class<?> type) throws IOException {
    // Where a type id was looked for, a parser may stand within the object already.
    if (json.currentToken() != JsonToken.START_OBJECT
        && json.currentToken() != JsonToken.FIELD_NAME) {
      throw mismatch(json, type, "must be an object", null);
    }
    return new JsonMaps(json, type).object();
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    if (json.currentToken() == JsonToken.START_OBJECT) {
      json.nextToken();
    }
    while (json.currentToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      if (map.containsKey(key)) {
        throw mismatch(json, type, "has a property twice: " + key, null);
      }
      map.put(key, value());
      json.nextToken();
    }
    return map;
  }

  private @Nullable Object value() throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value());
        }
        yield list;
      }
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default ->
          throw mismatch(json, type, "must be JSON, and not hold a " + json.currentToken(), null);
    };
  }

  static MismatchedInputException mismatch(
      JsonParser json, Class<?> type, String message, @Nullable Exception cause) {
    MismatchedInputException mismatch = MismatchedInputException.from(json, type, message);
    if (cause != null) {
      mismatch.initCause(cause);
    }
    return mismatch;
  }
}
