// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.base.Strings;
import org.adcredit.rules.file.Place.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a YAML parser, with their places, and its errors as problems. */
final class YamlEvents {
  private static final int MIN_BUFFER = 16;
  private static final int MAX_BUFFER = 1 << 20;

  private final SourceText source;
  private final Problems problems;
  private final ParserImpl parser;
  private Place last;

  YamlEvents(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.last = start();
    // The engine shifts its buffer whenever it has to fill it, which is slow for long values.
    int buffer = Math.max(MIN_BUFFER, Math.min(source.text().length() + 1, MAX_BUFFER));
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE) // the text has been measured
            .setBufferSize(buffer)
            .build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  /** {@return the place of the first character} */
  Place start() {
    return new Place(source.file(), source.firstLine(), 1, Path.ROOT);
  }

  /** {@return the place of the last event taken} */
  Place last() {
    return last;
  }

  boolean isAt(Event.ID id) {
    return peek().getEventId() == id;
  }

  Event peek() {
    try {
      return parser.peekEvent();
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  Event next() {
    Event event = peek();
    last = place(event, Path.ROOT);
    return parser.next();
  }

  Place place(Event event, Path path) {
    return event.getStartMark().map(mark -> place(mark, path)).orElse(last.under(path));
  }

  private Place place(Mark mark, Path path) {
    return new Place(
        source.file(), mark.getLine() + source.firstLine(), mark.getColumn() + 1, path);
  }

  // Any exception: the engine also lets slip what parsing a number throws, as for "\UFFFFFFFF".
  private InvalidFileException unreadable(RuntimeException e) {
    Place place = last;
    String text = "cannot be read as YAML";
    if (e instanceof MarkedYamlEngineException marked) {
      place = marked.getProblemMark().map(mark -> place(mark, Path.ROOT)).orElse(place);
      text += ": " + Strings.nullToEmpty(marked.getProblem());
    }
    return problems.fatal(place, text);
  }
}
