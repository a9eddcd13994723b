// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adcredit.rules.file.Place.Path;

/**
 * Makes a map, as a file has it, of attributes that are all text: a row of a table, or an option of
 * a command. Lists are separated by {@code ;}, and an attribute that is empty is not given.
 */
final class FlatAttributes {
  private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();
  private static final Splitter PARTS = Splitter.on('/').trimResults();
  private static final ImmutableList<String> APPROVAL =
      ImmutableList.of("industry", "region", "from", "until");
  private static final String APPROVALS = "approvals";
  private static final String NONE = "none";
  private static final ImmutableSet<String> LISTS =
      ImmutableSet.of(APPROVALS, "redeemed", "advertiser-redeemed", "regions");

  private FlatAttributes() {}

  static Node.Entries toMap(Map<String, String> attributes, Problems problems) {
    ImmutableMap.Builder<String, Node.Entry> map = ImmutableMap.builder();
    attributes.forEach(
        (key, value) -> {
          if (!value.isEmpty()) {
            Path path = Path.ROOT.key(key);
            Node node = LISTS.contains(key) ? list(key, value, path, problems) : text(value, path);
            map.put(key, new Node.Entry(text(key, path), node));
          }
        });
    return new Node.Entries(place(Path.ROOT), map.buildOrThrow());
  }

  private static Node list(String key, String value, Path path, Problems problems) {
    ImmutableList.Builder<Node> items = ImmutableList.builder();
    if (!value.equals(NONE)) {
      int position = 0;
      for (String text : LIST.split(value)) {
        Path item = path.item(position);
        if (key.equals(APPROVALS)) {
          approval(text, item, problems).ifPresent(items::add);
        } else {
          items.add(text(text, item));
        }
        position++;
      }
    }
    return new Node.Items(place(path), items.build());
  }

  private static Optional<Node> approval(String text, Path path, Problems problems) {
    List<String> parts = PARTS.splitToList(text);
    if (parts.size() < 3 || parts.size() > APPROVAL.size()) {
      problems.add(
          place(path), "must look like INDUSTRY/REGION/FROM[/UNTIL]: " + Wording.shown(text));
      return Optional.empty();
    }
    ImmutableMap.Builder<String, Node.Entry> approval = ImmutableMap.builder();
    for (int i = 0; i < parts.size(); i++) {
      String key = APPROVAL.get(i);
      Path below = path.key(key);
      approval.put(key, new Node.Entry(text(key, below), text(parts.get(i), below)));
    }
    return Optional.of(new Node.Entries(place(path), approval.buildOrThrow()));
  }

  private static Node.Text text(String value, Path path) {
    return new Node.Text(place(path), value, false);
  }

  private static Place place(Path path) {
    return new Place("", 0, 0, path);
  }
}
