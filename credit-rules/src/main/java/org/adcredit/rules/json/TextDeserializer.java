// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads what has a text form from that text. */
final class TextDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> reader;

  TextDeserializer(Class<T> type, Function<String, T> reader) {
    super(type);
    this.reader = reader;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw JsonMaps.mismatch(json, handledType(), "must be text", null);
    }
    try {
      return reader.apply(json.getText());
    } catch (IllegalArgumentException e) {
      throw JsonMaps.mismatch(json, handledType(), String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Object deserializeWithType(
      JsonParser json, DeserializationContext context, TypeDeserializer type) throws IOException {
    return deserialize(json, context);
  }
}
