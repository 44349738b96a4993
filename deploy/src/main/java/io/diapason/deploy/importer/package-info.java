/**
 * What other products' exports say of people, teams, schedules and escalations, in the words of our
 * configuration: what maps one to one, what only roughly, and what not at all. It writes nothing
 * and asks for no time. Start at {@link io.diapason.deploy.importer.ImportSource}.
 */
@NullMarked
package io.diapason.deploy.importer;

import org.jspecify.annotations.NullMarked;
