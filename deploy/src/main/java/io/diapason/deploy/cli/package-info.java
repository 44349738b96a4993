/**
 * The command line: what may be typed, what is answered, with which exit code. No command does its
 * work here; each calls the package that knows it. Start reading at {@link Main}.
 */
@NullMarked
package io.diapason.deploy.cli;

import org.jspecify.annotations.NullMarked;
