/**
 * What is measured, each as a child process on a port and a folder of its own. Never measures
 * anything but how long a start takes.
 */
@NullMarked
package io.diapason.deploy.bench.server;

import org.jspecify.annotations.NullMarked;
