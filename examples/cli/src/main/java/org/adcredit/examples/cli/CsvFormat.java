// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.adcredit.core.Money;
import org.adcredit.rules.NextTier;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.Statement;

/** CSV: one row per account and offer; the account's totals stand in each of its rows. */
final class CsvFormat implements StatementFormat {
  private static final int MAX_KEPT = 1_000;

  /**
   * Instants as text: most are those of many statements, and take longer to write than the rest.
   */
  private final Map<Instant, String> instants = new ConcurrentHashMap<>();

  @Override
  public String head() {
    StringWriter head = new StringWriter();
    try (CsvWriter csv = open(head)) {
      csv.writeRecord(
          "account",
          "asOf",
          "currency",
          "provisional",
          "gross",
          "credit",
          "cash",
          "offer",
          "status",
          "enrolledAt",
          "windowStart",
          "windowEnd",
          "closesAt",
          "qualifying",
          "reached",
          "nextSpend",
          "nextCredit",
          "shortfall",
          "issued",
          "used",
          "remaining",
          "lapsed",
          "revoked");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return head.toString();
  }

  @Override
  public String lines(Statement statement) {
    StringWriter lines = new StringWriter();
    try (CsvWriter csv = open(lines)) {
      for (OfferStatement offer : statement.offers()) {
        OfferCredit credit = OfferCredit.of(statement, offer.offer());
        csv.writeRecord(
            statement.account().value(),
            text(statement.asOf()),
            statement.currency().getCurrencyCode(),
            Boolean.toString(statement.provisional()),
            amount(statement.totals().gross()),
            amount(statement.totals().credit()),
            amount(statement.totals().cash()),
            offer.offer().value(),
            offer.status().toString(),
            instant(offer.enrolledAt()),
            instant(offer.windowStart()),
            instant(offer.windowEnd()),
            instant(offer.closesAt()),
            text(offer.qualifying().map(CsvFormat::amount)),
            text(offer.reached().map(CsvFormat::amount)),
            text(offer.next().map(NextTier::spend).map(CsvFormat::amount)),
            text(offer.next().map(NextTier::credit).map(CsvFormat::amount)),
            text(offer.next().map(NextTier::shortfall).map(CsvFormat::amount)),
            amount(credit.amount()),
            amount(credit.used()),
            amount(credit.remaining()),
            amount(credit.lapsed()),
            amount(credit.revoked()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.toString();
  }

  private static String amount(Money money) {
    return money.amount().toPlainString();
  }

  private String instant(Optional<Instant> instant) {
    return instant.map(this::text).orElse("");
  }

  private String text(Instant instant) {
    String known = instants.get(instant);
    if (known != null) {
      return known;
    }
    String text = instant.toString();
    if (instants.size() < MAX_KEPT) {
      instants.put(instant, text);
    }
    return text;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static CsvWriter open(StringWriter text) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
  }
}
