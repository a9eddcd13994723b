// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes what has a text form as that text. */
final class TextSerializer<T> extends StdSerializer<T> {
  private static final long serialVersionUID = 1L;

  TextSerializer(Class<T> type) {
    super(type);
  }

  @Override
  public void serialize(T value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(value.toString());
  }

  @Override
  public void serializeWithType(
      T value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(value, json, provider);
  }
}
