// SPDX-License-Identifier: Apache-2.0
def lines(name) {
  new File(basedir, "target/${name}").readLines('UTF-8')
}

def answer = [
  'USD 499.99 is USD 0.01 short of USD 500.00',
  'USD 609.99 = USD 40.00 credit + USD 569.99 cash',
]
assert lines('modules.txt') == answer
assert lines('image.txt') == answer

// By name alone: a module of the JDK is told with its version.
assert lines('image-modules.txt')*.replaceFirst(/@.*/, '').toSorted() == [
  'com.example.credit',
  'com.google.common',
  'com.google.common.util.concurrent.internal',
  'java.base',
  'java.logging',
  'org.adcredit.core',
  'org.adcredit.rules',
  'org.jspecify',
  'org.snakeyaml.engine',
]
