// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.file.FactsFile;
import picocli.CommandLine.Option;

/** Where spend and the other facts come from. */
final class SpendOptions {
  @Option(
      names = "--spend",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = {
        "Spend as CSV with a header, UTF-8; compressed if it ends in .gz; - is standard input.",
        "Columns: account, campaign, id, at, recorded, cost, currency, region, results.NAME; of"
            + " these account, campaign, at and cost must be there, or be mapped or set.",
        "An empty cell and - are missing. A row whose cost is zero or missing is skipped.",
        "at and recorded may be written 2021-09-15, 2021-09-15 5:00:00 (both in the account's"
            + " zone), 2021/09/15 05:00:00Z, or as ISO 8601 instants. recorded defaults to at.",
        "id defaults to ACCOUNT/CAMPAIGN/AT[/REGION], with AT as written. Results are not read:"
            + " no answer depends on them."
      })
  List<String> spend = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description = "Names the columns of a foreign export: account=Advertiser_ID,cost=Spend_USD.")
  List<String> map = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      split = ",",
      description = "Gives a field one value in all rows: campaign=all.")
  List<String> set = new ArrayList<>();

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      description =
          "Lists accounts: YAML, JSON Lines (.jsonl), or CSV (.csv) whose columns are the"
              + " attributes id, region, currency, zone, industry, created, ...; lists with ;")
  Optional<Path> accounts = Optional.empty();

  @Option(
      names = "--campaigns",
      paramLabel = "FILE",
      description = "Lists campaigns, in the same forms: id, objective, regions, ...")
  Optional<Path> campaigns = Optional.empty();

  @Option(
      names = "--account-defaults",
      paramLabel = "KEY=VALUE",
      split = ",",
      description = {
        "What accounts are like that are not listed:",
        "region=US,currency=USD,zone=UTC,industry=RETAIL,created=first-row,history=none",
        "created=first-row is the earliest time in the account's rows, spend or not.",
        "Without, the rows of accounts that are not listed are rejected."
      })
  List<String> accountDefaults = new ArrayList<>();

  @Option(
      names = "--campaign-defaults",
      paramLabel = "KEY=VALUE",
      split = ",",
      description = {
        "What campaigns are like that are not listed: objective=TRAFFIC,regions=US;GB",
        "Rows that name no campaign then belong to a campaign called -.",
        "Without, the rows of campaigns that are not listed are rejected."
      })
  List<String> campaignDefaults = new ArrayList<>();

  @Option(
      names = "--enrol",
      paramLabel = "OFFER=WHEN",
      split = ",",
      description =
          "Enrols every account in an offer: WHEN is an instant, or `created` for the account's"
              + " creation.")
  List<String> enrol = new ArrayList<>();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "What else happened: entries as in scenarios, each with its account; YAML or JSON Lines.")
  Optional<Path> journal = Optional.empty();

  SpendFeed feed(InputStream standardInput) {
    return new SpendFeed(
        spend,
        new SpendColumns(Pairs.parse("--map", map), Pairs.parse("--set", set)),
        standardInput);
  }

  /** {@return what is known, under the first of some programmes} */
  Facts facts(CreditProgram program, CreditProgram... others) {
    AccountFacts known =
        AccountFacts.of(accounts, Pairs.parse("--account-defaults", accountDefaults));
    return new Facts(
        program,
        known,
        CampaignFacts.of(campaigns, Pairs.parse("--campaign-defaults", campaignDefaults)),
        journal
            .map(path -> FactsFile.readJournal(path, known::currency))
            .orElse(ImmutableListMultimap.of()),
        OfferEnrolment.parse(
            ImmutableList.<CreditProgram>builder().add(program).add(others).build(),
            Pairs.parse("--enrol", enrol)));
  }
}
