// SPDX-License-Identifier: Apache-2.0
def log = new File(basedir, 'build.log').text
// What may be null is no argument where null is not welcome.
assert log =~ /Nulls\.kt.*[Aa]rgument type mismatch: actual type is 'String\?', but 'String' was expected/
