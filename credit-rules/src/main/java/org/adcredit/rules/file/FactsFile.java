// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.JournalEntry;

/**
 * The facts of a host: accounts, campaigns and journals, with the attributes that scenarios have.
 *
 * <p>Files are YAML lists of at most 64 MiB, read item by item, or, by the ending {@code .jsonl},
 * JSON Lines of any size with at most 1 MiB a line.
 */
public final class FactsFile {
  private static final int MAX_BYTES = 64 << 20;

  private FactsFile() {}

  /**
   * {@return the accounts of a file, in its order}
   *
   * @param path a YAML list, or JSON Lines by its ending {@code .jsonl}
   * @throws InvalidFileException if anything in it is wrong, or two accounts have the same id
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ImmutableMap<AccountId, Account> readAccounts(Path path) {
    return readUnique(path, AccountReader::read, Account::id);
  }

  /**
   * {@return the campaigns of a file, in its order}
   *
   * @param path a YAML list, or JSON Lines by its ending {@code .jsonl}
   * @throws InvalidFileException if anything in it is wrong, or two campaigns have the same id
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ImmutableMap<CampaignId, Campaign> readCampaigns(Path path) {
    return readUnique(path, CampaignReader::read, Campaign::id);
  }

  /**
   * {@return the journal of each account in a file, in its order}
   *
   * @param path a YAML list, or JSON Lines by its ending {@code .jsonl}, of which each item names
   *     its {@code account}
   * @param currencies the currency of an account, for amounts that do not name theirs; empty for an
   *     account that is not known, and then an amount without a currency is a problem
   * @throws InvalidFileException if anything in it is wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ImmutableListMultimap<AccountId, JournalEntry> readJournal(
      Path path, Function<? super AccountId, Optional<Currency>> currencies) {
    ImmutableListMultimap.Builder<AccountId, JournalEntry> journal =
        ImmutableListMultimap.builder();
    readJournal(path, currencies, journal::put);
    return journal.build();
  }

  /**
   * Hands over the entries of a file one by one, so that a file of any size can be read. Nothing is
   * handed over after the first problem; reading goes on to find the others.
   *
   * @param path a YAML list, or JSON Lines by its ending {@code .jsonl}, of which each item names
   *     its {@code account}
   * @param currencies the currency of an account, for amounts that do not name theirs; empty for an
   *     account that is not known, and then an amount without a currency is a problem
   * @param entries takes each entry with its account
   * @throws InvalidFileException if anything in it is wrong
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static void readJournal(
      Path path,
      Function<? super AccountId, Optional<Currency>> currencies,
      BiConsumer<AccountId, JournalEntry> entries) {
    Problems problems = new Problems();
    readItems(
        path,
        problems,
        item ->
            Fields.of(item, problems)
                .ifPresent(
                    fields -> {
                      Optional<AccountId> account = fields.required("account", AccountReader.ID);
                      Optional<JournalEntry> entry =
                          JournalReader.read(
                              fields,
                              account
                                  .map(id -> Kinds.money(currencies.apply(id)))
                                  .orElse(Kinds.money(Optional.of(Kinds.NO_CURRENCY))));
                      if (problems.count() == 0) {
                        entries.accept(account.orElseThrow(), entry.orElseThrow());
                      }
                    }));
    problems.throwIfAny();
  }

  /**
   * {@return an account from attributes that are all text, as a row of a table has them}
   *
   * <p>The attributes are those of a scenario's account. Lists are separated by {@code ;}, an
   * approval is written {@code INDUSTRY/REGION/FROM[/UNTIL]}, and {@code none} states that there
   * are none. An empty attribute is not given.
   *
   * @param attributes by name: {@code id=a1}, {@code region=US}, {@code created=2026-03-01}
   * @throws InvalidFileException if anything in them is wrong; its problems have a path and no line
   */
  public static Account account(Map<String, String> attributes) {
    return flat(attributes, AccountReader::read);
  }

  /**
   * {@return a campaign from attributes that are all text, as a row of a table has them}
   *
   * <p>The attributes are those of a scenario's campaign. Regions are separated by {@code ;}. An
   * empty attribute is not given.
   *
   * @param attributes by name: {@code id=c1}, {@code objective=REACH}, {@code regions=US;GB}
   * @throws InvalidFileException if anything in them is wrong; its problems have a path and no line
   */
  public static Campaign campaign(Map<String, String> attributes) {
    return flat(attributes, CampaignReader::read);
  }

  private static <T> T flat(Map<String, String> attributes, Kind<T> kind) {
    Problems problems = new Problems();
    Optional<T> value = kind.read(FlatAttributes.toMap(attributes, problems), problems);
    problems.throwIfAny();
    return value.orElseThrow();
  }

  private static <K, V> ImmutableMap<K, V> readUnique(Path path, Kind<V> kind, Function<V, K> id) {
    Problems problems = new Problems();
    Map<K, V> values = new LinkedHashMap<>();
    Map<K, Place> places = new LinkedHashMap<>();
    readItems(
        path,
        problems,
        item ->
            kind.read(item, problems)
                .ifPresent(
                    value -> {
                      Place earlier = places.putIfAbsent(id.apply(value), item.place());
                      if (earlier != null) {
                        problems.add(item.place(), sameId(earlier, id.apply(value)));
                      }
                      values.put(id.apply(value), value);
                    }));
    problems.throwIfAny();
    return ImmutableMap.copyOf(values);
  }

  static String sameId(Place earlier, Object id) {
    return "must have another id than line " + earlier.line() + ": " + Wording.shown(id.toString());
  }

  private static void readItems(Path path, Problems problems, Consumer<Node> items) {
    if (Ascii.toLowerCase(path.toString()).endsWith(".jsonl")) {
      JsonLines.read(path, problems, items);
    } else {
      YamlTree.readItems(SourceText.read(path, MAX_BYTES, problems), problems, items);
    }
  }
}
