// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.adcredit.core.Account;
import org.adcredit.rules.OfferStatement;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.testing.RulesDomain;
import org.adcredit.testing.CreditDomain;

@Domain(RulesDomain.class)
@Domain(CreditDomain.class) // accounts, campaigns, journal entries and money
@Domain(DomainContext.Global.class) // numbers, texts, lists and enums as usual
class MyPageProperties {
  @Property(tries = 30) // each statement is that of a whole journal
  void a_page_shows_every_offer(@ForAll Statement statement) {
    for (OfferStatement offer : statement.offers()) {
      assertThat(MyPage.of(statement)).contains(offer.offer().value());
    }
  }

  @Property
  void a_page_says_what_would_help(@ForAll Finding finding, @ForAll Account account) {
    assertThat(MyPage.of(finding, account)).contains(finding.remedy());
  }
}

/** The page of whoever reads the documentation. */
final class MyPage {
  private MyPage() {}

  static String of(Statement statement) {
    StringBuilder page = new StringBuilder();
    for (OfferStatement offer : statement.offers()) {
      page.append(offer.offer()).append(": ").append(offer.status()).append('\n');
    }
    return page.toString();
  }

  static String of(Finding finding, Account account) {
    return account.id() + ": " + finding.message() + " (" + finding.remedy() + ")";
  }
}
