/**
 * The words that AWS uses in all of its messages: names of resources, dimensions of metrics, alarms
 * of CloudWatch. What is carried by SNS, by EventBridge or by a Lambda function says the same here.
 */
@NullMarked
package io.diapason.ingest.source.aws;

import org.jspecify.annotations.NullMarked;
