/**
 * What Amazon SNS delivers: alarms of CloudWatch in SNS's envelope, without it, or inside the event
 * of a function; the question whether the subscription is wanted; and texts of any other sender.
 * Whether SNS really sent it is not judged here.
 */
@NullMarked
package io.diapason.ingest.source.cloudwatchsns;

import org.jspecify.annotations.NullMarked;
