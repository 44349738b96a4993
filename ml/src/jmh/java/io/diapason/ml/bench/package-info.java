/** What advice costs. Not part of the tests; see the profile {@code bench} of this module. */
package io.diapason.ml.bench;
