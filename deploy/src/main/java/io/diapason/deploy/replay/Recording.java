package io.diapason.deploy.replay;

/** Where the events of a replay come from. */
public sealed interface Recording permits RecordedFiles, RecordedLog {}
