// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Locale;

/**
 * A country or territory, by its ISO 3166-1 alpha-2 code. {@code NO} is Norway.
 *
 * @param code an assigned code, or one that ISO leaves to users, such as {@code XK}; so {@code UK},
 *     which is neither, is refused rather than silently matching nothing
 */
public record Region(String code) implements Comparable<Region> {
  private static final ImmutableSet<String> ASSIGNED =
      ImmutableSet.copyOf(Locale.getISOCountries());

  /**
   * Checks that ISO assigns the code, or leaves it to users.
   *
   * @param code two capital letters
   */
  public Region {
    if (!ASSIGNED.contains(code) && !isLeftToUsers(code)) {
      throw Codes.refused("region must be an ISO 3166-1 alpha-2 code such as US", code);
    }
  }

  /**
   * {@return the region of a code}
   *
   * @param code two capital letters: {@code US}, {@code NO}, {@code XK}; not {@code us}, {@code UK}
   *     or {@code USA}
   * @throws IllegalArgumentException if it is no ISO 3166-1 alpha-2 code
   */
  public static Region of(String code) {
    return new Region(code);
  }

  /** {@return every region there can be, in order} */
  public static ImmutableSortedSet<Region> all() {
    ImmutableSortedSet.Builder<Region> all = ImmutableSortedSet.naturalOrder();
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String code = String.valueOf(new char[] {first, second});
        if (ASSIGNED.contains(code) || isLeftToUsers(code)) {
          all.add(new Region(code));
        }
      }
    }
    return all.build();
  }

  /** AA, QM to QZ, XA to XZ and ZZ. */
  private static boolean isLeftToUsers(String code) {
    if (code.length() != 2) {
      return false;
    }
    char first = code.charAt(0);
    char second = code.charAt(1);
    return code.equals("AA")
        || code.equals("ZZ")
        || (first == 'Q' && second >= 'M' && second <= 'Z')
        || (first == 'X' && second >= 'A' && second <= 'Z');
  }

  @Override
  public int compareTo(Region other) {
    return code.compareTo(other.code);
  }

  /** {@return the code} */
  @Override
  public String toString() {
    return code;
  }
}
