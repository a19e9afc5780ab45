package org.welco.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops {@link RunningWelco} and {@link StoreDatabase} when all tests have run. */
public class StopAfterTests implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RunningWelco.stop();
        StoreDatabase.stop();
    }
}
