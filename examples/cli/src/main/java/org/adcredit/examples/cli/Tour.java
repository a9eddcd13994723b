// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.file.ProgramFile;

/** The tour: the sample programme on the sample spend, one refusal, and what would change it. */
final class Tour {
  private static final Instant AS_OF = Instant.parse("2026-06-15T00:00:00Z");
  private static final Instant REFUSED_AT = Instant.parse("2026-03-20T04:00:00Z");

  private final Console console;
  private final PrintStream out;
  private final Path programs;

  Tour(Console console, Path programs) {
    this.console = console;
    this.out = console.out();
    this.programs = programs;
  }

  int call() throws IOException {
    CreditProgram program = ProgramFile.read(file("sample.yaml"), KnownRules.FACTORIES);
    SpendOptions spend = new SpendOptions();
    spend.spend.add(file("sample-spend.csv").toString());
    spend.accounts = Optional.of(file("sample-accounts.yaml"));
    spend.campaigns = Optional.of(file("sample-campaigns.yaml"));
    spend.journal = Optional.of(file("sample-journal.yaml"));
    Facts facts = spend.facts(program);
    out.println(
        """
        Six advertisers and two offers, all of them invented: what sample-spend.csv says was
        spent is what sample.yaml pays for. The statements as of %s:
        """
            .formatted(AS_OF));
    statement(facts, spend.feed(console.in()));
    out.println(
        """

        bakery       spent 520.00 in its first month and earned 500.00, which paid for two
                     campaigns. Part of that was refunded: it went back to the credit, and
                     lapsed with what was left. One campaign ran with rejected content.
        bookshop     stopped 18.50 short of the first tier; what it spent later is too late.
        florist      is too old to be welcomed, but registered for the comeback credit.
        gym          earned 100.00, used 40.00 of it, and let the rest lapse. Its first spend
                     brought no leads, which does not matter: credit is tied to spend.
        lender       may not advertise at all yet, and so earns nothing. See below.
        surf-school  ran one campaign whose objective is not available in its region yet.

        One refusal, explained:
        """);
    refusal(program, facts);
    next();
    return ExitCode.WELL;
  }

  private Path file(String name) {
    return programs.resolve(name);
  }

  private void statement(Facts facts, SpendFeed feed) throws IOException {
    StatementRun.Options options =
        new StatementRun.Options(Optional.of(AS_OF), 1, Runtime.getRuntime().maxMemory() / 4);
    try (RejectLog log = new RejectLog(Optional.empty())) {
      StatementFormat table = new TableFormat(console.hasColours());
      new StatementRun(facts, feed, table, log, options)
          .run(Output.to(Optional.empty(), out), Progress.NONE);
      log.report(console.err());
    }
  }

  private void refusal(CreditProgram program, Facts facts) {
    Account lender =
        facts.accounts().account(AccountId.of("lender"), Optional.empty()).orElseThrow();
    Campaign loans = facts.campaigns().campaign(CampaignId.of("loans")).orElseThrow();
    Decision refused = program.delivery(lender, loans, REFUSED_AT);
    out.print(lines("may campaign loans of account lender run?", refused));
    Account approved =
        Account.builder()
            .from(lender)
            .approvals(
                IndustryApproval.from(lender.industry(), Region.of("US"), lender.createdAt()))
            .build();
    out.println("\nWith that approval:\n");
    out.print(
        lines(
            "may campaign loans of account lender run?",
            program.delivery(approved, loans, REFUSED_AT)));
  }

  private static String lines(String question, Decision decision) {
    String explained = decision.toString();
    int reasons = explained.indexOf('\n');
    return decision.question().map(label -> label + ": ").orElse("")
        + question
        + " "
        + decision.verdict()
        + (reasons < 0 ? "" : explained.substring(reasons))
        + "\n";
  }

  private void next() {
    Path here = Path.of("").toAbsolutePath();
    String samples = shown(here, programs) + "/sample";
    ImmutableMap<String, String> names =
        ImmutableMap.of(
            "credit", shown(here, programs.resolveSibling("credit")),
            "programs", shown(here, programs),
            "sample", samples,
            "facts",
                ("--spend %1$s-spend.csv --accounts %1$s-accounts.yaml"
                        + " --campaigns %1$s-campaigns.yaml --journal %1$s-journal.yaml")
                    .formatted(samples));
    String text =
        """

        What to try next:
          {credit} statement {sample}.yaml {facts} --format json
          {credit} explain {sample}.yaml {facts} --account surf-school --at 2026-06-15
          {credit} check {programs}
          {credit} statement --help
        """;
    for (var name : names.entrySet()) {
      text = text.replace("{" + name.getKey() + "}", name.getValue());
    }
    out.print(text);
  }

  private static String shown(Path here, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
