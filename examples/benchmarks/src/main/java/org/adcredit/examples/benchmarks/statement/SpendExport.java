// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.statement;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An invented export of spend, of any size, which a seed decides: a row is a function of its place,
 * so that the same rows can be written grouped by account or shuffled, and none are held in memory.
 *
 * <p>Accounts have 50 to 150 rows for each 100 that they should, on five campaigns, over ninety
 * days. Each row costs 0.01 to 5.00. One row in two hundred repeats the one before it.
 */
final class SpendExport {
  private static final long START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
  private static final int SECONDS = 90 * 86_400;
  private static final int REPEATED = 200;
  private static final int ROUNDS = 4;

  private final long seed;
  private final long rows;
  private final long rowsPerAccount;

  SpendExport(long seed, long rows, long accounts) {
    checkArgument(
        accounts > 0 && rows % accounts == 0 && rows / accounts > 1,
        "every account must have as many rows, and more than one: %s",
        rows);
    this.seed = seed;
    this.rows = rows;
    this.rowsPerAccount = rows / accounts;
  }

  /** Writes the rows, those of an account together, in the order of time. */
  void writeGrouped(Path file) throws IOException {
    write(file, false);
  }

  /** Writes the same rows in an order that has nothing to do with accounts or time. */
  void writeShuffled(Path file) throws IOException {
    write(file, true);
  }

  private void write(Path file, boolean shuffled) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write("account,campaign,id,at,cost\n".getBytes(StandardCharsets.US_ASCII));
      StringBuilder line = new StringBuilder();
      for (long i = 0; i < rows; i++) {
        line.setLength(0);
        append(line, shuffled ? shuffled(i) : i);
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private void append(StringBuilder line, long place) {
    long start = start(account(place));
    long row = place > start && random(place, 0) % REPEATED == 0 ? place - 1 : place;
    long account = account(row);
    long nth = row - start;
    long size = start(account + 1) - start;
    long second = START + nth * SECONDS / size + random(row, 1) % (SECONDS / size);
    long cents = 1 + random(row, 2) % 500;
    line.append('a').append(1_000_000 + account);
    line.append(",c").append(account % 1_000).append('-').append(random(row, 3) % 5);
    line.append(",e").append(row);
    line.append(',').append(Instant.ofEpochSecond(second));
    line.append(',').append(cents / 100).append('.');
    line.append(cents / 10 % 10).append(cents % 10).append('\n');
  }

  private long account(long place) {
    long account = place / rowsPerAccount;
    return place < start(account) ? account - 1 : account;
  }

  /** The place of an account's first row, up to half an account later than it should be. */
  private long start(long account) {
    long even = account * rowsPerAccount;
    return account == 0 || even == rows
        ? even
        : even + random(account, 4) % (rowsPerAccount / 2 + 1);
  }

  /** A permutation of all places: a Feistel network, walked until it comes back below the end. */
  private long shuffled(long place) {
    int half = (65 - Long.numberOfLeadingZeros(rows - 1)) / 2;
    long mask = (1L << half) - 1;
    long at = place;
    do {
      for (int round = 0; round < ROUNDS; round++) {
        long low = at & mask;
        at = (low << half) | ((at >>> half) ^ (random(low, 5 + round) & mask));
      }
    } while (at >= rows);
    return at;
  }

  /** A number from zero, which a place and what it is for decide (SplitMix64). */
  private long random(long place, int purpose) {
    long z = seed + 31L * purpose + place * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) >>> 1;
  }
}
