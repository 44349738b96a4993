/**
 * The folder of YAML by which an owner sets the product: how it is read, checked and turned into
 * plain records. Nothing here starts anything or knows a framework. Start reading at {@link
 * ConfigFolder}.
 */
@NullMarked
package io.diapason.deploy.config;

import org.jspecify.annotations.NullMarked;
