// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.benchmarks.decide;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.adcredit.rules.eligibility.Verdict;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** Drools: the rules of decide.drl, compiled to its executable model once. */
final class Drools {
  private Drools() {}

  private static KieBase knowledge() {
    try {
      String rules =
          Resources.toString(
              Resources.getResource(Drools.class, "decide.drl"), StandardCharsets.UTF_8);
      return new KieHelper()
          .addContent(rules, ResourceType.DRL)
          .build(ExecutableModelProject.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A session for each question, as the engine's own stateless one has it. */
  static final class Stateless implements Contender {
    private final StatelessKieSession session;

    Stateless(Terms terms) {
      session = knowledge().newStatelessKieSession();
      session.setGlobal("tables", new LookUps(terms));
    }

    @Override
    public Verdict answer(Asked asked) {
      Ruled ruled = new Ruled(asked);
      session.execute(ruled);
      return ruled.verdict();
    }
  }

  /** One session, which is given each question and relieved of it. */
  static final class Reused implements Contender {
    private final KieSession session;

    Reused(Terms terms) {
      session = knowledge().newKieSession();
      session.setGlobal("tables", new LookUps(terms));
    }

    @Override
    public Verdict answer(Asked asked) {
      Ruled ruled = new Ruled(asked);
      FactHandle handle = session.insert(ruled);
      session.fireAllRules();
      session.delete(handle);
      return ruled.verdict();
    }
  }
}
