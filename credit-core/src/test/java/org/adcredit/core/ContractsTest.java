// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.adcredit.testing.OrderContract;
import org.adcredit.testing.TextContract;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published contracts see what they forbid. */
class ContractsTest {
  /** A word that is equal, hashes, reads and compares as each test wants it to. */
  private abstract static class Word implements Comparable<Word> {
    final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Word that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public String toString() {
      return text;
    }

    @Override
    public int compareTo(Word other) {
      return text.compareTo(other.text);
    }
  }

  private static final class Sound extends Word {
    Sound(String text) {
      super(text);
    }
  }

  private static final class Contract implements TextContract<Word>, OrderContract<Word> {
    @Override
    public Arbitrary<Word> values() {
      return Arbitraries.of("a", "b").map(Sound::new);
    }

    @Override
    public Word parse(String text) {
      return new Sound(text);
    }
  }

  private static final Contract CONTRACT = new Contract();
  private static final Word A = new Sound("a");
  private static final Word B = new Sound("b");
  private static final Word C = new Sound("c");

  @Test
  void a_sound_type_keeps_them_all() {
    assertThatCode(
            () -> {
              CONTRACT.a_value_built_anew_is_the_same_value(A);
              CONTRACT.a_value_equals_nothing_of_another_type(A);
              CONTRACT.equality_is_mutual_and_equal_values_hash_alike(A, B);
              CONTRACT.values_are_equal_just_if_they_read_alike(A, B);
              CONTRACT.order_is_mutual_and_agrees_with_equality(A, B);
              CONTRACT.order_carries_over(A, B, C);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void a_text_that_loses_something_is_seen() {
    assertBroken(
        () ->
            CONTRACT.a_value_built_anew_is_the_same_value(
                new Word("a") {
                  @Override
                  public String toString() {
                    return "b";
                  }
                }));
  }

  @Test
  void a_value_that_equals_everything_is_seen() {
    Word flatterer =
        new Word("a") {
          @Override
          public boolean equals(@Nullable Object other) {
            return true;
          }

          @Override
          public int hashCode() {
            return 1;
          }
        };

    assertBroken(() -> CONTRACT.a_value_equals_nothing_of_another_type(flatterer));
    assertBroken(() -> CONTRACT.values_are_equal_just_if_they_read_alike(flatterer, B));
    assertBroken(() -> CONTRACT.equality_is_mutual_and_equal_values_hash_alike(flatterer, B));
  }

  @Test
  void equal_values_that_hash_otherwise_are_seen() {
    Word stranger =
        new Word("a") {
          @Override
          public int hashCode() {
            return -1;
          }
        };

    assertBroken(() -> CONTRACT.equality_is_mutual_and_equal_values_hash_alike(stranger, A));
    assertBroken(() -> CONTRACT.a_value_built_anew_is_the_same_value(stranger));
  }

  @Test
  void an_order_that_disagrees_with_equality_or_itself_is_seen() {
    Word first =
        new Word("b") {
          @Override
          public int compareTo(Word other) {
            return -1;
          }
        };

    assertBroken(() -> CONTRACT.order_is_mutual_and_agrees_with_equality(first, B));
    assertBroken(() -> CONTRACT.order_is_mutual_and_agrees_with_equality(first, A));
    assertBroken(() -> CONTRACT.order_carries_over(C, new Circular("c"), A));
  }

  /** Comes before everything, though something may come before it. */
  private static final class Circular extends Word {
    Circular(String text) {
      super(text);
    }

    @Override
    public int compareTo(Word other) {
      return -1;
    }
  }

  private static void assertBroken(ThrowingCallable law) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(law);
  }
}
