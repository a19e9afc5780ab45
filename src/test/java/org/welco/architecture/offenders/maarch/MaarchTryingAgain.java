package org.welco.architecture.offenders.maarch;

import org.eclipse.microprofile.faulttolerance.Retry;
import org.welco.architecture.Offends;

@Offends("no-fault-tolerance-annotations")
public class MaarchTryingAgain {
    @Retry
    void call() {}
}
