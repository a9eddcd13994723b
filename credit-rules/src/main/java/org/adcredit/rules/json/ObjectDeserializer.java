// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Reads what has a map form from that object. */
final class ObjectDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<Map<String, ?>, T> reader;

  ObjectDeserializer(Class<T> type, Function<Map<String, ?>, T> reader) {
    super(type);
    this.reader = reader;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    Map<String, Object> map = JsonMaps.read(json, handledType());
    try {
      return reader.apply(map);
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
