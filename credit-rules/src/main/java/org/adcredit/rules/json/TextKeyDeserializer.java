// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads the keys of a map from their text form. */
final class TextKeyDeserializer extends KeyDeserializer {
  private final Class<?> type;
  private final Function<String, ?> reader;

  TextKeyDeserializer(Class<?> type, Function<String, ?> reader) {
    this.type = type;
    this.reader = reader;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) throws IOException {
    try {
      return reader.apply(key);
    } catch (IllegalArgumentException e) {
      throw JsonMaps.mismatch(context.getParser(), type, String.valueOf(e.getMessage()), e);
    }
  }
}
