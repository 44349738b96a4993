package io.diapason.deploy.replay.difference;

import java.util.List;

/**
 * One happening that the two configurations judge otherwise.
 *
 * @param kind how the incidents correspond
 * @param here the incidents of the configuration that is reported; the largest few
 * @param there those of the one it is held against; the largest few
 * @param hereCount how many there are here
 * @param thereCount how many there are there
 * @param sharedAlerts how many alerts are in both
 * @param why what is different, in sentences
 */
public record DifferentCase(
    CaseKind kind,
    List<DifferentIncident> here,
    List<DifferentIncident> there,
    int hereCount,
    int thereCount,
    int sharedAlerts,
    String why) {}
