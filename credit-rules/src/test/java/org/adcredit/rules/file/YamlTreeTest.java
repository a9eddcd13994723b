// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.adcredit.rules.terms.Offer;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

  @Test
  void aliases_are_followed_and_keep_the_place_of_what_they_name() {
    Offer offer =
        Samples.offer("upfront: &table { USD: 5 }\nenrol: { regions: [ &us US ], exclusive: *us }");
    assertThat(offer.enrolment().exclusiveGroup()).contains("US");
    problemsOf(
            """
            program: p
            objectives: { REACH: &rows [ { regions: [UK] } ], TRAFFIC: *rows }
            """)
        .containsExactly(
            "p.yaml:2:42: objectives.REACH[0].regions[0]: region must be an ISO 3166-1 alpha-2 code"
                + " such as US: UK",
            "p.yaml:2:42: objectives.TRAFFIC[0].regions[0]: region must be an ISO 3166-1 alpha-2"
                + " code such as US: UK");
  }

  @Test
  void aliases_are_counted_in_number_and_in_depth() {
    problemsOf("a: &a x\nb: [" + "*a, ".repeat(101) + "]")
        .containsExactly("p.yaml:2:405: b[100]: must use at most 100 aliases");
    StringBuilder tower = new StringBuilder("a0: &a0 []\n");
    for (int i = 1; i < 40; i++) {
      tower.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
    }
    problemsOf(tower.toString())
        .containsExactly("p.yaml:32:12: a31[0]: must be nested at most 32 deep");
  }

  @Test
  void maps_of_aliases_are_counted_in_depth_too() {
    StringBuilder tower = new StringBuilder("a0: &a0 {}\n");
    for (int i = 1; i < 40; i++) {
      tower.append("a" + i + ": &a" + i + " { b: *a" + (i - 1) + " }\n");
    }
    problemsOf(tower.toString())
        .containsExactly("p.yaml:32:16: a31.b: must be nested at most 32 deep");
  }

  @Test
  void what_stands_under_a_key_that_is_no_text_is_counted_in_depth_too() {
    problemsOf("? [a]\n: " + "[".repeat(32) + "]".repeat(32))
        .containsExactly(
            "p.yaml:1:3: must be text, since it is a key, not a list",
            "p.yaml:2:34: " + "[0]".repeat(31) + ": must be nested at most 32 deep");
  }

  @Test
  void values_are_counted_as_far_as_the_limit_whether_written_or_named() {
    problemsOf(valuesBefore100Aliases(99_097))
        .noneMatch(problem -> problem.contains("must hold at most"));
    problemsOf(valuesBefore100Aliases(99_098))
        .containsExactly("p.yaml:2:198498: b[99197]: must hold at most 200000 values");
  }

  /** A map, two keys, a list of 998 and one of so many, and a hundred copies of the first. */
  private static String valuesBefore100Aliases(int values) {
    return "a: &a [" + "x,".repeat(998) + "]\nb: [" + "x,".repeat(values) + "*a,".repeat(100) + "]";
  }

  @Test
  void an_alias_of_itself_or_of_nothing_is_refused() {
    problemsOf("program: &p [ *p ]")
        .containsExactly("p.yaml:1:15: program[0]: the alias stands in what it names: p");
    problemsOf("program: *p")
        .containsExactly("p.yaml:1:10: program: the alias names nothing before it: p");
  }

  @Test
  void duplicate_keys_are_refused_and_the_rest_is_read_on() {
    problemsOf("program: p\nprogram: q\nprograms: r\n\"program\": s")
        .containsExactly(
            "p.yaml:2:1: program: duplicate key, first at line 1: program",
            "p.yaml:3:1: programs: unknown key `programs`; did you mean `program`?",
            "p.yaml:4:1: program: duplicate key, first at line 1: program");
  }

  @Test
  void tags_and_keys_that_are_no_text_are_refused() {
    problemsOf("program: !!str p\noffers: !<x> []\nrules: ! []")
        .containsExactly(
            "p.yaml:1:10: program: must have no tag: tag:yaml.org,2002:str",
            "p.yaml:2:9: offers: must have no tag: x",
            "p.yaml:3:8: rules: must have no tag: !");
    problemsOf("program: p\n? [a]\n: b\n~: c")
        .containsExactly(
            "p.yaml:2:3: must be text, since it is a key, not a list",
            "p.yaml:4:1: has no value: must be text, since it is a key");
    problemsOf("program: p\n<<: { offers: [] }")
        .containsExactly(
            "p.yaml:2:1: [\"<<\"]: unknown key `<<`; understood are program, objectives, industries,"
                + " rules, offers");
  }

  @Test
  void a_file_is_one_document_of_yaml_1_2() {
    problemsOf("").containsExactly("p.yaml:1:1: must not be empty");
    problemsOf("# nothing\n").containsExactly("p.yaml:1:1: must not be empty");
    problemsOf("---\n").containsExactly("p.yaml:2:1: must not be empty");
    problemsOf("program: p\n---\nprogram: q\n")
        .containsExactly("p.yaml:2:1: must be one document: another starts here");
    problemsOf("%YAML 1.1\n---\nprogram: p\n").containsExactly("p.yaml:1:1: must be YAML 1.2: 1.1");
    problemsOf("%YAML 2.0\n---\nprogram: p\n")
        .containsExactly("p.yaml:1:1: cannot be read as YAML");
    problemsOf("null").containsExactly("p.yaml:1:1: has no value: must be a map");
  }

  @Test
  void what_is_no_yaml_is_told_with_its_place() {
    problemsOf("program: p\noffers: [")
        .containsExactly(
            "p.yaml:2:10: cannot be read as YAML: expected the node content, but found '<stream"
                + " end>'");
    problemsOf("program: p: q")
        .containsExactly(
            "p.yaml:1:11: cannot be read as YAML: mapping values are not allowed here");
    problemsOf("program: \"\\UFFFFFFFF\"").containsExactly("p.yaml:1:1: cannot be read as YAML");
  }
}
