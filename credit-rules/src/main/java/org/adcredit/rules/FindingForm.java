// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.Map;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;

/** The form of a finding in a saved ledger, with what would change it. */
final class FindingForm {
  private static final int WAIT = 0;
  private static final int OBTAIN_APPROVAL = 1;
  private static final int CHOOSE_OBJECTIVE = 2;
  private static final int SPEND_MORE = 3;
  private static final int ASSIGN = 4;
  private static final int PROVIDE_FACT = 5;
  private static final int ACT = 6;
  private static final int PERMANENT = 7;
  private static final int SETTLE_MORE = 8;

  // What a finding may have or not, added up in one byte.
  private static final int SHORTFALL = 1;
  private static final int FOR_STAFF = 2;
  private static final int VALUES = 4;

  private FindingForm() {}

  static void write(LedgerOutput out, Finding finding) {
    out.writeText(finding.rule());
    out.writeText(finding.code());
    out.writeText(finding.verdict().name());
    out.writeText(finding.message());
    out.writeText(finding.observed());
    out.writeText(finding.required());
    out.writeByte(parts(finding));
    finding.shortfall().ifPresent(money -> out.writeText(money.toString()));
    out.writeAll(finding.remedies(), remedy -> writeRemedy(out, remedy));
    if (!finding.values().isEmpty()) {
      out.writeAll(finding.values().entrySet(), value -> writeValue(out, value));
    }
  }

  private static int parts(Finding finding) {
    return (finding.shortfall().isPresent() ? SHORTFALL : 0)
        | (finding.disclosure() == Finding.Disclosure.STAFF ? FOR_STAFF : 0)
        | (finding.values().isEmpty() ? 0 : VALUES);
  }

  private static void writeValue(LedgerOutput out, Map.Entry<String, String> value) {
    out.writeText(value.getKey());
    out.writeText(value.getValue());
  }

  private static void writeRemedy(LedgerOutput out, Remedy remedy) {
    if (remedy instanceof Remedy.Wait wait) {
      out.writeByte(WAIT);
      out.writeInstant(wait.until());
    } else if (remedy instanceof Remedy.ObtainApproval obtain) {
      out.writeByte(OBTAIN_APPROVAL);
      out.writeText(obtain.industry().code());
      out.writeText(obtain.region().code());
    } else if (remedy instanceof Remedy.ChooseObjective choose) {
      out.writeByte(CHOOSE_OBJECTIVE);
      out.writeAll(choose.anyOf(), objective -> out.writeText(objective.code()));
    } else if (remedy instanceof Remedy.Spend spend) {
      out.writeByte(SPEND_MORE);
      out.writeText(spend.more().toString());
      out.writeOptional(spend.before(), out::writeInstant);
    } else if (remedy instanceof Remedy.Settle settle) {
      out.writeByte(SETTLE_MORE);
      out.writeText(settle.more().toString());
      out.writeOptional(settle.before(), out::writeInstant);
    } else if (remedy instanceof Remedy.Assign assign) {
      out.writeByte(ASSIGN);
      out.writeText(assign.offer().value());
      out.writeText(assign.campaign().value());
    } else if (remedy instanceof Remedy.ProvideFact provide) {
      out.writeByte(PROVIDE_FACT);
      out.writeText(provide.name());
    } else if (remedy instanceof Remedy.Act act) {
      out.writeByte(ACT);
      out.writeText(act.code());
      out.writeText(act.sentence());
    } else {
      out.writeByte(PERMANENT);
    }
  }

  static Finding read(LedgerInput in) {
    Finding.Builder finding =
        Finding.builder(in.readText(), in.readText())
            .verdict(in.readText(Verdict::valueOf))
            .message(in.readText())
            .observed(in.readText())
            .required(in.readText());
    int parts = in.readByte();
    CorruptLedgerException.require(
        parts <= (SHORTFALL | FOR_STAFF | VALUES), "a finding has parts that there are not");
    if ((parts & SHORTFALL) != 0) {
      Money shortfall = in.readText(Money::parse);
      finding.shortfall(shortfall);
    }
    finding.disclosure(
        (parts & FOR_STAFF) != 0 ? Finding.Disclosure.STAFF : Finding.Disclosure.ADVERTISER);
    finding.addAllRemedies(in.readAll(() -> readRemedy(in)));
    if ((parts & VALUES) != 0) {
      in.readEach(() -> finding.putValue(in.readText(), in.readText()));
    }
    return finding.build();
  }

  private static Remedy readRemedy(LedgerInput in) {
    int kind = in.readByte();
    return switch (kind) {
      case WAIT -> new Remedy.Wait(in.readInstant());
      case OBTAIN_APPROVAL ->
          new Remedy.ObtainApproval(in.readText(Industry::of), in.readText(Region::of));
      case CHOOSE_OBJECTIVE ->
          new Remedy.ChooseObjective(
              ImmutableSortedSet.copyOf(
                  Ordering.natural(), in.readAll(() -> in.readText(Objective::of))));
      case SPEND_MORE ->
          new Remedy.Spend(in.readText(Money::parse), in.readOptional(in::readInstant));
      case SETTLE_MORE ->
          new Remedy.Settle(in.readText(Money::parse), in.readOptional(in::readInstant));
      case ASSIGN -> new Remedy.Assign(in.readText(OfferId::of), in.readText(CampaignId::of));
      case PROVIDE_FACT -> new Remedy.ProvideFact(in.readText());
      case ACT -> new Remedy.Act(in.readText(), in.readText());
      case PERMANENT -> Remedy.permanent();
      default -> throw new CorruptLedgerException("it has a remedy of no kind: " + kind);
    };
  }
}
